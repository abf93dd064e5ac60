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
        return Cypher.count(
                source.direct()
                        ? path.reading().returning(path.end()).build()
                        : path.reading().returningDistinct(path.end()).build());
    }
}
