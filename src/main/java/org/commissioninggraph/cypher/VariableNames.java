package org.commissioninggraph.cypher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Relationship;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Case;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Names for the variables of one statement: each is used once. */
final class VariableNames {
    private final Model model;
    private final Map<Relationship, Boolean> telling = new HashMap<>();
    private int nodes;
    private int relationships;
    private int keys;
    private int values;

    VariableNames(Model model) {
        this.model = model;
    }

    /** What the score of a node in a search is multiplied by; null where that is the same for all of a type. */
    @Nullable Expression boost(EntityType type, Node node) {
        List<NodeType> types = model.possibleTypes(type);
        if (types.stream().mapToDouble(NodeType::boost).distinct().count() < 2) {
            return null;
        }
        Case boost = Cypher.caseExpression();
        for (NodeType one : types) {
            if (one.boost() != 1) {
                boost = boost.when(node.hasLabels(one.name())).then(Cypher.literalOf(one.boost()));
            }
        }
        return ((Case.CaseEnding) boost).elseDefault(Cypher.literalOf(1.0));
    }

    /** Whether things of a type open and close. */
    boolean hasLife(String type) {
        return model.entity(type).hasLife();
    }

    /** The node at the end of a step. */
    Node end(Relationship step) {
        return node(step.target());
    }

    /**
     * The same, without its label where the step tells it. Neo4j then does not ask each node for it, which took 0.04 of the
     * time of nested lists; but it needs labels to find where else a pattern could begin.
     */
    Node endAlone(Relationship step) {
        boolean told = step.stored() && telling.computeIfAbsent(step, model::leadsOnlyToTarget);
        return told ? Cypher.anyNode("n" + nodes++) : end(step);
    }

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
