package org.commissioninggraph.cypher;

import org.commissioninggraph.model.Every;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.TemporalFilter;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/** To which nodes a step leads that is no relationship of the graph. */
final class EveryConditions {
    private EveryConditions() {}

    /** By its rule, or to what a row names. */
    static Condition unstored(Relationship step, Node from, Node to, TemporalFilter time, VariableNames names) {
        Every every = step.every();
        if (every == null) {
            return Cypher.elementId(to).isEqualTo(from.property(step.name()));
        }
        return valued(every, to).and(open(step, from, to, time, names));
    }

    /** The value is one of the model, and so not of a request: it is no parameter. */
    private static Condition valued(Every every, Node to) {
        return every.property() == null
                ? Cypher.noCondition()
                : to.property(every.property()).isEqualTo(Cypher.literalOf(every.value()));
    }

    /** What is reached by a rule has no dates but those of its ends, and is asked for on one day. */
    private static Condition open(Relationship step, Node from, Node to, TemporalFilter time, VariableNames names) {
        Condition begins = names.hasLife(step.owner()) ? TemporalConditions.open(from, time) : Cypher.noCondition();
        return names.hasLife(step.target()) ? begins.and(TemporalConditions.open(to, time)) : begins;
    }
}
