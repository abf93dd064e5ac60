package org.commissioninggraph.cypher;

import org.commissioninggraph.model.EntityType;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Names for the variables of one statement: each is used once. */
final class Names {
    private int nodes;
    private int relationships;
    private int keys;
    private int values;

    Node node(EntityType type) {
        return node(type.name());
    }

    Node node(String label) {
        return Cypher.node(label).named("n" + nodes++);
    }

    /** The same node in a later pattern, which need not say its label again. */
    static Node bare(Node node) {
        return Cypher.anyNode(node.getRequiredSymbolicName());
    }

    SymbolicName relationship() {
        return Cypher.name("r" + relationships++);
    }

    SymbolicName value() {
        return Cypher.name("v" + values++);
    }

    SymbolicName key() {
        return Cypher.name("k" + keys++);
    }
}
