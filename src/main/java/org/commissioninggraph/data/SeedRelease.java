package org.commissioninggraph.data;

import java.util.List;
import java.util.Map;

/**
 * Seed files that were read and checked: a whole release.
 *
 * @param release the properties of the node that stands for it
 * @param nodes by label, then by key, the sources among them
 * @param edges by relationship type
 * @param checksum SHA-256 over the seed files and the model, in hexadecimal
 */
public record SeedRelease(
        SeedNode release,
        Map<String, Map<String, SeedNode>> nodes,
        Map<String, List<SeedEdge>> edges,
        String checksum) {

    public String version() {
        return (String) release.properties().getOrDefault("version", "");
    }

    public long nodeCount() {
        return nodes.values().stream().mapToLong(Map::size).sum();
    }

    public long edgeCount() {
        return edges.values().stream().mapToLong(List::size).sum();
    }
}
