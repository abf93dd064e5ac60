package org.commissioninggraph.model;

import java.util.Map;

/**
 * An enumeration.
 *
 * @param values each value's description by its name, in the order of the SDL
 */
public record EnumType(String name, String description, Map<String, String> values) implements ValueType {
    @Override
    public String sdlName() {
        return name;
    }

    /** Its name tells it from others; plans are hashed for every request. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
