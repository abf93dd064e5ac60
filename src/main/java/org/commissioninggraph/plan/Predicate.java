package org.commissioninggraph.plan;

import java.util.List;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.schema.Comparison;
import org.jspecify.annotations.Nullable;

/** A condition on a node, and on the edge by which it was reached. */
public sealed interface Predicate {
    /** Whether some of it is asked by a subquery. */
    default boolean asks() {
        if (this instanceof And and) {
            return and.all().stream().anyMatch(Predicate::asks);
        }
        if (this instanceof Or or) {
            return or.any().stream().anyMatch(Predicate::asks);
        }
        return this instanceof Not not ? not.predicate().asks() : this instanceof Exists || this instanceof Count;
    }

    /** Whether it lets nothing pass that lies outside some circle. */
    default boolean isInCircle() {
        return this instanceof Near
                || (this instanceof And and && and.all().stream().anyMatch(Predicate::isInCircle));
    }

    /** Whether nothing fulfils it but what is open then: a relationship holds only while both its ends are open. */
    default boolean holdsOnlyOfOpen(TemporalFilter time) {
        if (this instanceof And and) {
            return and.all().stream().anyMatch(each -> each.holdsOnlyOfOpen(time));
        }
        return this instanceof Exists hop
                && hop.source().time().equals(time)
                && hop.source().steps().get(0).edge().dated();
    }

    record And(List<Predicate> all) implements Predicate {
        /** How many of them ask for a node that is reached. */
        public int hops() {
            return (int) all.stream().filter(Exists.class::isInstance).count();
        }

        /**
         * Whether its negation is one clause with subqueries: NOT, AND and OR of them are left for the database to solve. An
         * OR within it would make it many, in each of which the same subqueries stood.
         */
        public boolean isOpen() {
            return asks() && all.stream().noneMatch(each -> each instanceof Or && each.asks());
        }
    }

    record Or(List<Predicate> any) implements Predicate {
        /** Whether its negation is a few clauses, with each subquery in one: see {@link And#isOpen}. */
        public boolean isOpen() {
            return asks() && any.stream().allMatch(each -> !each.asks() || !(each instanceof And and) || and.isOpen());
        }
    }

    record Not(Predicate predicate) implements Predicate {}

    /**
     * A stored value against a given one.
     *
     * @param ignoreCase whether the stored one is compared in small letters, as which the other is given
     */
    record Compare(Operand operand, Comparison comparison, boolean ignoreCase, Parameter value) implements Predicate {
        /** Whether a sorted index finds what it asks for, in an interval. */
        public boolean findsMany() {
            return !ignoreCase && comparison.findsMany();
        }

        /** Whether a sorted index finds what it asks for. */
        boolean finds() {
            return !ignoreCase && comparison.finds();
        }
    }

    /** Whether there is a value. */
    record IsNull(Operand operand, boolean isNull) implements Predicate {}

    /** Within so many kilometres of a point. */
    record Near(Operand operand, Parameter latitude, Parameter longitude, Parameter kilometres) implements Predicate {}

    /**
     * Whether some node that is reached fulfils a condition.
     *
     * @param where null: any node at all
     */
    record Exists(Source.Reached source, @Nullable Predicate where) implements Predicate {
        /**
         * Neo4j orders the patterns of one MATCH as is best. It takes 20 ms to plan each of four, 60 ms each of six and
         * 120 ms each of eight; a subquery takes 15 ms.
         */
        private static final int MOST_PATTERNS = 4;

        /**
         * Whether its patterns may stand beside those of the path that it is asked of, and need no subquery: where they
         * give no row more and no row twice, and are not too many together.
         *
         * @param patterns those of the path
         * @param exists whether it only matters that the path has a row
         */
        public boolean joins(int patterns, boolean exists) {
            return (exists || source.one()) && patterns + source.steps().size() <= MOST_PATTERNS;
        }
    }

    /** How many nodes are reached. */
    record Count(Source.Reached source, Comparison comparison, Parameter value) implements Predicate {}

    /** A property of the node, or of the edge. */
    record Operand(Property property, boolean ofEdge) {}
}
