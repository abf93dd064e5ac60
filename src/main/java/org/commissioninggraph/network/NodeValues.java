package org.commissioninggraph.network;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of a property of nodes, or their kinds.
 *
 * @param column null for the kinds
 */
public record NodeValues(Network network, @Nullable PropertyColumn column) {
    /** The kind of organisation, also where some have a property of that name. */
    private static final String KIND = "kind";

    /** @throws IllegalArgumentException if there is no such property */
    public static NodeValues of(Network network, String property) {
        PropertyColumn column = property.equals(KIND) ? null : network.nodeProperty(property);
        if (column == null && !property.equals(KIND)) {
            Set<String> names = new TreeSet<>(Set.of(KIND));
            network.nodeProperties().forEach(each -> names.add(each.name()));
            throw new IllegalArgumentException("organisations have no property called " + property
                    + " in networks: there are " + String.join(", ", names));
        }
        return new NodeValues(network, column);
    }

    /** Null where the node has none. */
    public @Nullable Object value(int node) {
        return column == null ? network.kind(node) : column.value(node);
    }
}
