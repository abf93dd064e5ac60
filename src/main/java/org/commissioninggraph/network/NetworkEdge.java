package org.commissioninggraph.network;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An edge of a network.
 *
 * @param type the relationship type in the graph, such as MEMBER_OF
 * @param from code of the node that it leads from; in an undirected network, either end
 * @param to code of the other node, or of the same
 * @param validity the days on which it holds
 * @param source code of the source that states it
 * @param properties those that have a value, by name
 */
public record NetworkEdge(
        String type,
        String from,
        String to,
        Validity validity,
        @Nullable String source,
        Map<String, Object> properties) {
    public NetworkEdge {
        properties = Map.copyOf(properties);
    }

    public NetworkEdge(String type, String from, String to) {
        this(type, from, to, Validity.ALWAYS, null, Map.of());
    }

    /** With one property. */
    public NetworkEdge(String type, String from, String to, String property, Object value) {
        this(type, from, to, Validity.ALWAYS, null, Map.of(property, value));
    }
}
