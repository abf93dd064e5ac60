package org.commissioninggraph.cypher;

import java.util.List;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.Succession;
import org.commissioninggraph.plan.Source;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The path from a node to what it has become. */
final class LineagePath {
    private LineagePath() {}

    /** The nodes that one has become by a day: over no succession or more, all of them by then. */
    static MatchPath became(Source.Became became, Node from, VariableNames names) {
        Succession succession = became.succession();
        Node end = names.node(succession.type());
        SymbolicName steps = names.relationship();
        SymbolicName step = names.relationship();
        Condition byThen = Cypher.all(step)
                .in(steps)
                .where(Cypher.property(step, EdgeType.ON)
                        .lte(ParameterValues.parameter(became.time().day())));
        Relationship way = VariableNames.bare(from)
                .relationshipTo(end, succession.step().type())
                .min(0)
                .named(steps);
        return new MatchPath(
                null,
                List.of(way),
                VariableNames.bare(end),
                null,
                true,
                byThen.and(TemporalConditions.open(end, became.time())));
    }
}
