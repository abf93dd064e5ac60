package org.commissioninggraph.cypher;

import org.commissioninggraph.plan.Source;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;

/** Counting what is reached from a node. */
final class Counts {
    private Counts() {}

    static Expression of(Source.Reached source, Node from, Names names) {
        Path path = Path.to(source, from, names);
        var matched = Cypher.match(path.pattern()).where(path.holds());
        return Cypher.count(
                source.direct()
                        ? matched.returning(path.end()).build()
                        : matched.returningDistinct(path.end()).build());
    }
}
