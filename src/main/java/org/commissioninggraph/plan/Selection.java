package org.commissioninggraph.plan;

import java.util.List;
import org.commissioninggraph.model.EntityType;

/**
 * What is read of one node.
 *
 * @param variants what is read of which type; one, for all types, unless an abstract type is asked with fragments
 * @param typeName whether the node must say its type, because the field is of an abstract type
 */
public record Selection(EntityType type, List<Variant> variants, boolean typeName) {
    /**
     * @param types names of the node types that it is for
     */
    public record Variant(List<String> types, List<Output> outputs) {}
}
