package org.commissioninggraph.plan;

import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A number or date made of the nodes of a list, or of one group of it, each counted once however many rows lead to it;
 * or made of its edges, which are the rows. Unknown values do not count; where no value is known there is no figure, but
 * for counts.
 *
 * @param ofEdge whether it is made of edges
 * @param property null for the number of nodes or edges
 * @param decimals to which a sum is rounded, the one that a mean is made of, too; null where it is not rounded
 */
public record Figure(Function function, boolean ofEdge, @Nullable Property property, @Nullable Integer decimals) {
    /** How many nodes there are, or edges. */
    static Figure count(boolean ofEdge) {
        return new Figure(Function.COUNT, ofEdge, null, null);
    }

    /** Whether each node must be there once for it, and it is not enough to count those that differ. */
    public boolean needsEachNodeOnce() {
        return !ofEdge && function.adds();
    }

    /** How it is made. */
    public enum Function {
        COUNT("count", "How many there are."),
        DISTINCT_COUNT("distinctCount", "How many different values there are."),
        MIN("min", "The least, or earliest."),
        MAX("max", "The greatest, or latest."),
        SUM("sum", "All of them together."),
        AVG("avg", "Arithmetic mean."),
        MEDIAN("median", "The middle one; between two, their mean."),
        STD_DEV("stdDev", "Standard deviation of the population (divisor n).");

        private final String field;
        private final String description;

        Function(String field, String description) {
            this.field = field;
            this.description = description;
        }

        /** Its name in the schema. */
        public String field() {
            return field;
        }

        public String description() {
            return description;
        }

        static Function named(String field) {
            return FieldNames.find(values(), Function::field, field);
        }

        /** Whether it comes out another when a value is there twice. */
        private boolean adds() {
            return switch (this) {
                case COUNT, DISTINCT_COUNT, MIN, MAX -> false;
                case SUM, AVG, STD_DEV, MEDIAN -> true;
            };
        }

        /** Whether it makes sense of such a value. */
        public boolean takes(ValueType type) {
            boolean numeric = type instanceof ScalarType scalar && scalar.numeric();
            boolean dated = type == ScalarType.DATE || type == ScalarType.DATE_TIME;
            return switch (this) {
                case COUNT -> false;
                case DISTINCT_COUNT -> true;
                case MIN, MAX -> numeric || dated;
                case SUM, AVG, STD_DEV, MEDIAN -> numeric;
            };
        }
    }
}
