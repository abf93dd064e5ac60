package org.commissioninggraph.plan;

import java.util.HashSet;
import java.util.Set;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Relationship;

/** Knows in which lists a node may stand in more than one row. Immutable. */
final class RepeatedNodes {
    /** Those of which a node has one at most on any day, at one of its ends: so one pair of nodes has, too. */
    private final Set<Relationship> exclusive = new HashSet<>();

    RepeatedNodes(Model model) {
        for (EntityType type : model.entities()) {
            type.relationships().stream().filter(model::isExclusive).forEach(exclusive::add);
        }
    }

    /** Rows that no relationship led to, or several, are nodes: each stands there once. Changes are no nodes at all. */
    boolean in(Source source) {
        return source instanceof Source.Reached reached && reached.direct() && in(reached);
    }

    /** Of what has no dates `load` refuses a second one between the same nodes. */
    private boolean in(Source.Reached reached) {
        Relationship step = reached.steps().get(0);
        boolean onOneDay = reached.time() instanceof TemporalFilter.AsOf;
        return step.edge().dated() && !(onOneDay && exclusive.contains(step));
    }
}
