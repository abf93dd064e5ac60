package org.commissioninggraph.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What several node types share, an interface or a union: another label of each of their nodes. A union has the fields of
 * the interface that all its members implement, to filter and order by.
 */
public record InterfaceType(
        String name,
        String description,
        String single,
        @Nullable String plural,
        boolean union,
        Map<String, Field> fields)
        implements EntityType {
    /** The property of each of its nodes that holds the name of the node's type. No seed file has it. */
    public static final String TYPENAME = "typename";

    /** Its name tells it from others; plans are hashed for every request. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
