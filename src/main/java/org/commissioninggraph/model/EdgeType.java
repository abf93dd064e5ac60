package org.commissioninggraph.model;

import java.util.List;
import java.util.Map;

/** The properties that a relationship carries, by name. */
public record EdgeType(String name, String description, Map<String, Property> properties) {
    public static final String SINCE = "since";
    public static final String UNTIL = "until";

    /** That of what is no relationship of the graph. */
    public static final EdgeType NONE = new EdgeType("", "", Map.of());

    /** The day of an event, such as a succession. */
    public static final String ON = "on";

    /** Whether its edges hold on the half-open interval [since, until) only. */
    public boolean dated() {
        return properties.containsKey(SINCE) && properties.containsKey(UNTIL);
    }

    /** The properties that seed files of relationships hold: those that vary in time have files of their own. */
    public List<Property> written() {
        return properties.values().stream()
                .filter(property -> property.series() == null)
                .toList();
    }

    /** The values that vary in time. */
    public List<Property> measured() {
        return properties.values().stream().filter(Property::measured).toList();
    }

    /** One of two properties of the same name, with what is said of both. */
    static Property described(Property one, Property other) {
        return one.description().contains(other.description())
                ? one
                : one.withDescription(one.description() + " Or: " + other.description());
    }

    /** Its name tells it from others; plans are hashed for every request. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
