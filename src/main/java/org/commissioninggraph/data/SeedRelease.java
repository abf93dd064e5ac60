package org.commissioninggraph.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Seed files that were read and checked: a whole release.
 *
 * @param release the properties of the node that stands for it
 * @param nodes by label, then by key, the sources among them
 * @param edges by relationship type
 * @param series what varies in time of nodes and edges
 * @param checksum SHA-256 over the seed files and the model, in hexadecimal
 */
public record SeedRelease(
        SeedNode release,
        Map<String, Map<String, SeedNode>> nodes,
        Map<String, List<SeedEdge>> edges,
        List<SeedSeries> series,
        String checksum) {

    public String version() {
        return (String) release.properties().getOrDefault("version", "");
    }

    /** The days on which measured values change, of each series by {@code Practice.listSize}. */
    public Map<String, List<LocalDate>> seriesDays() {
        return SeedSeries.days(series);
    }

    public long nodeCount() {
        return nodes.values().stream().mapToLong(Map::size).sum();
    }

    public long edgeCount() {
        return edges.values().stream().mapToLong(List::size).sum();
    }
}
