package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.TemporalFilter;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The nodes that each row of a path has besides its end, since its filter leads to them. What is asked of them, for the order
 * or for the answer, need not follow the same way again: that took a tenth of the time of practices with the CCG that they
 * are filtered by, and most of it where they are in its order.
 */
record Beside(Map<Way, Node> nodes) {
    static final Beside NONE = new Beside(Map.of());

    /** A way from a node to the one other to which it leads. */
    record Way(SymbolicName from, List<Relationship> steps, TemporalFilter time) {
        static Way of(Node from, List<Relationship> steps, TemporalFilter time) {
            return new Way(from.getRequiredSymbolicName(), steps, time);
        }
    }

    /** The node to which steps lead from another; null where the rows do not have it. */
    @Nullable Node to(Node from, List<Relationship> steps, TemporalFilter time) {
        for (int known = steps.size(); known > 0; known--) {
            Node there = nodes.get(Way.of(from, steps.subList(0, known), time));
            if (there != null) {
                return known == steps.size() ? there : to(there, steps.subList(known, steps.size()), time);
            }
        }
        return null;
    }
}
