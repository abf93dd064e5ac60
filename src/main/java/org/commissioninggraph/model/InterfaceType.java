package org.commissioninggraph.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An interface of node types: a second label of each of their nodes. */
public record InterfaceType(
        String name, String description, String single, @Nullable String plural, Map<String, Field> fields)
        implements EntityType {
    /** The property of each of its nodes that holds the name of the node's type. No seed file has it. */
    public static final String TYPENAME = "typename";

    /** Its name tells it from others; plans are hashed for every request. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
