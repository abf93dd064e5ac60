package org.commissioninggraph.plan;

import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.EntityType;

/**
 * What is read of one node.
 *
 * @param outputs what is read whatever its type
 * @param variants what is read besides of which type: empty unless an abstract type is asked with fragments
 * @param order by the type of the node, the response keys in their order in the answer; empty where it need not say its type
 * @param typeName whether the node must say its type, because the field is of an abstract type
 */
public record Selection(
        EntityType type,
        List<Output> outputs,
        List<Variant> variants,
        Map<String, List<String>> order,
        boolean typeName) {
    /** What is read of one node type only. */
    public record Variant(String type, List<Output> outputs) {}
}
