package org.commissioninggraph.network.files;

import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.NodeSeries;
import org.commissioninggraph.network.layouts.Layout;
import org.jspecify.annotations.Nullable;

/**
 * How a network is to be written.
 *
 * @param description of the file, for instance release, day, query, checksum and licence by name, in order. Left out of the
 *     formats that have no place for it: Pajek and CSV
 * @param weight the property of edges that programs take for their weight; null: {@code weight} if all
 *     edges have one, else each edge weighs 1
 * @param dynamic whether the network is a history whose nodes and edges are there from a first to a last day: GEXF gets
 *     spells, GraphML the attributes {@code start} and {@code end}
 * @param edgesName what the list of edges is called in {@link GraphFormat#NODE_LINK}: {@code edges} for networkx from 3.6,
 *     {@code links} for d3 and older networkx
 * @param series of a history, what varies in time of its nodes: GEXF gets dynamic attributes, the others lists. Pajek none
 * @param layout where nodes are drawn; null: the program that opens the file decides
 */
public record FileOptions(
        Map<String, String> description,
        @Nullable String weight,
        boolean dynamic,
        String edgesName,
        List<NodeSeries> series,
        @Nullable Layout layout) {
    public static final FileOptions PLAIN = new FileOptions(Map.of(), null, false, "edges", List.of(), null);

    public FileOptions withDescription(Map<String, String> lines) {
        return new FileOptions(lines, weight, dynamic, edgesName, series, layout);
    }

    public FileOptions withWeight(String property) {
        return new FileOptions(description, property, dynamic, edgesName, series, layout);
    }

    public FileOptions withSpells() {
        return new FileOptions(description, weight, true, edgesName, series, layout);
    }

    public FileOptions withEdgesName(String name) {
        return new FileOptions(description, weight, dynamic, name, series, layout);
    }

    public FileOptions withLayout(Layout positions) {
        return new FileOptions(description, weight, dynamic, edgesName, series, positions);
    }

    public FileOptions withSeries(List<NodeSeries> measured) {
        return new FileOptions(description, weight, dynamic, edgesName, List.copyOf(measured), layout);
    }
}
