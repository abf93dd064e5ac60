package org.commissioninggraph.cypher;

import org.commissioninggraph.plan.Selection;
import org.neo4j.cypherdsl.core.Node;

/** What is returned of nodes, wherever they stand. */
@FunctionalInterface
interface NodeProjection {
    /**
     * @param subqueries of the node, to which what must be read first is added
     */
    Projection of(Selection selection, Node node, Subqueries subqueries);
}
