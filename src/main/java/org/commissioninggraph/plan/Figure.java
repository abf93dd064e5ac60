package org.commissioninggraph.plan;

import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.plan.Predicate.Operand;
import org.jspecify.annotations.Nullable;

/**
 * A number or date made of all rows of a list, or of one group of them. Unknown values do not count; where no value is
 * known there is no figure, but for counts.
 *
 * @param operand null for the number of rows
 * @param decimals to which a sum is rounded, the one that a mean is made of, too; null where it is not rounded
 */
public record Figure(Function function, @Nullable Operand operand, @Nullable Integer decimals) {
    /** How many rows there are. */
    static final Figure ROWS = new Figure(Function.COUNT, null, null);

    /** How it is made. */
    public enum Function {
        COUNT,
        DISTINCT_COUNT,
        SUM,
        AVG,
        MIN,
        MAX,
        STD_DEV,
        MEDIAN;

        /** Whether it makes sense of such a value. */
        boolean takes(Property property) {
            boolean numeric = property.type() instanceof ScalarType scalar && scalar.numeric();
            boolean dated = property.type() == ScalarType.DATE || property.type() == ScalarType.DATE_TIME;
            return switch (this) {
                case COUNT -> false;
                case DISTINCT_COUNT -> true;
                case MIN, MAX -> numeric || dated;
                case SUM, AVG, STD_DEV, MEDIAN -> numeric;
            };
        }
    }
}
