package org.commissioninggraph.plan;

import java.util.List;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.model.Succession;
import org.jspecify.annotations.Nullable;

/** Where the rows of a list come from. */
public sealed interface Source {
    /** The type of its nodes. */
    EntityType type();

    /** When they, or the relationships that lead to them, must hold. */
    TemporalFilter time();

    /** The type of the relationship that each row has; null where rows are just nodes. */
    default @Nullable EdgeType edge() {
        return null;
    }

    /** The same as of a day. */
    Source on(TemporalFilter.AsOf day);

    /** All nodes of a type that are open then. */
    record All(EntityType type, TemporalFilter time) implements Source {
        @Override
        public Source on(TemporalFilter.AsOf day) {
            return new All(type, day);
        }
    }

    /**
     * The nodes reached from the node at hand.
     *
     * @param steps relationships followed in order; more than one gives each node once, and no edge properties
     */
    record Reached(EntityType type, List<Relationship> steps, TemporalFilter time) implements Source {
        @Override
        public Source on(TemporalFilter.AsOf day) {
            return new Reached(type, steps, day);
        }

        @Override
        public @Nullable EdgeType edge() {
            return direct() ? steps.get(0).edge() : null;
        }

        /** Whether rows are edges, with properties of their own, and not just nodes. */
        public boolean direct() {
            return steps.size() == 1;
        }

        /** Whether it leads to one node at most, on any one day. */
        public boolean one() {
            return one(steps, time);
        }

        /** Whether these steps lead to one node at most, on any one day. */
        public static boolean one(List<Relationship> steps, TemporalFilter time) {
            return time instanceof TemporalFilter.AsOf && steps.stream().noneMatch(Relationship::many);
        }
    }

    /** What the node at hand has become by a day: itself or its successors, whichever are open then. */
    record Became(Succession succession, TemporalFilter.AsOf time) implements Source {
        @Override
        public Source on(TemporalFilter.AsOf day) {
            return new Became(succession, day);
        }

        @Override
        public EntityType type() {
            return succession.type();
        }
    }

    /** What happened in an interval, to the node at hand or, where there is none, to all. */
    record Changes(Succession succession, TemporalFilter.During time) implements Source {
        @Override
        public Source on(TemporalFilter.AsOf day) {
            throw new IllegalStateException("changes are of an interval, and not as of a day");
        }

        @Override
        public EntityType type() {
            return succession.changes();
        }
    }
}
