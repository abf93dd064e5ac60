package org.commissioninggraph.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.commissioninggraph.graph.WriteTransaction;
import org.commissioninggraph.model.Alphabet;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.release.LoadException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the nodes and edges of a release, in batches. Two statements serve for all labels and types, so that Neo4j
 * plans two: labels and types are values too, and nodes are found again by the ids that it gave them.
 */
final class SeedWriter {
    private static final int BATCH = 2_000;
    private static final String EDGES =
            "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.from MATCH (b) WHERE elementId(b) = row.to"
                    + " CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties RETURN elementId(r) AS id";

    private final WriteTransaction transaction;
    private final Model model;
    private final SeedRelease seed;
    private final Progress progress;
    private final String nodes;
    private final long total;
    private final Map<String, Map<String, Object>> idsByLabelAndKey = new HashMap<>();
    private final Map<String, SeedSeries> measured = new HashMap<>();
    private final Map<String, List<LocalDate>> days;
    private long done;

    SeedWriter(WriteTransaction transaction, Model model, SeedRelease seed, Progress progress) {
        this.transaction = transaction;
        this.model = model;
        this.seed = seed;
        this.progress = progress;
        this.nodes = nodesStatement(model);
        this.days = seed.seriesDays();
        seed.series()
                .forEach(series ->
                        measured.put(series.holder() + "." + series.property().name(), series));
        this.total = seed.nodeCount() + seed.edgeCount();
    }

    /** Writes all, and the release with these properties as the last. */
    void write(Map<String, Object> release) {
        seed.nodes().forEach(this::writeNodes);
        seed.edges().forEach(this::writeEdges);
        Collection<Property> known = model.entity(ReleaseFile.RELEASE).properties();
        transaction.run("CREATE (r:`Release`) SET r = $release", Map.of("release", withKeys(release, known)));
        transaction.run("MATCH (r:`Release`) MATCH (s:`Source`) CREATE (r)-[:`DRAWS_ON`]->(s)", Map.of());
    }

    /** A name of the model as an identifier of Cypher. */
    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static String nodesStatement(Model model) {
        Set<String> points = new TreeSet<>();
        for (NodeType type : model.nodeTypes().values()) {
            for (Property property : type.properties()) {
                if (property.type() == ScalarType.POINT) {
                    points.add(quoted(property.name()));
                }
            }
        }
        StringBuilder statement =
                new StringBuilder("UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties");
        points.forEach(name -> statement.append(", n.%1$s = point(row.points.%1$s)".formatted(name)));
        return statement.append(" RETURN elementId(n) AS id").toString();
    }

    private void writeNodes(String label, Map<String, SeedNode> byKey) {
        NodeType type = (NodeType) model.entity(label);
        List<String> labels = new ArrayList<>(List.of(label));
        labels.addAll(type.interfaces());
        List<Object> ids = inBatches(label, nodes, List.copyOf(byKey.entrySet()), node -> {
            String key = node.getKey();
            Map<String, Object> values = measured(label, List.of(key), type.measured());
            values.putAll(withKeys(node.getValue().properties(), type.properties()));
            values.put(type.foldedKey(), EntityType.folded(key));
            if (type.hasLife()) {
                values.put(NodeType.LAST_DAY, values.getOrDefault(NodeType.CLOSED, NodeType.STILL_OPEN));
            }
            values.putAll(withCodes(values, type.properties(), key));
            return row(labels, values);
        });
        Map<String, Object> idsByKey = new HashMap<>();
        int index = 0;
        for (String key : byKey.keySet()) {
            idsByKey.put(key, ids.get(index++));
        }
        idsByLabelAndKey.put(label, idsByKey);
    }

    /** Points apart from the rest: a property cannot hold the map that a point is made of. */
    private static Map<String, Object> row(List<String> labels, Map<String, Object> values) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> points = new LinkedHashMap<>();
        values.forEach((name, value) -> (value instanceof Map ? points : properties).put(name, value));
        return Map.of("labels", labels, "properties", properties, "points", points);
    }

    private void writeEdges(String type, List<SeedEdge> edges) {
        inBatches(
                type,
                EDGES,
                edges,
                edge -> Map.of(
                        "type", type,
                        "from", id(edge.fromLabel(), edge.from()),
                        "to", id(edge.toLabel(), edge.to()),
                        "properties", properties(type, edge)));
    }

    private Map<String, Object> properties(String type, SeedEdge edge) {
        EdgeType known = edge.end().edge();
        List<?> key = SeriesFiles.key(edge);
        Map<String, Object> values = measured(type, key, known.measured());
        values.putAll(withKeys(edge.properties(), known.properties().values()));
        return values;
    }

    /** What is stored of what varies in time. */
    private Map<String, Object> measured(String holder, List<?> key, List<Property> properties) {
        Map<String, Object> stored = new LinkedHashMap<>();
        for (Property property : properties) {
            SeedSeries of = measured.get(holder + "." + property.name());
            if (of != null) {
                stored.putAll(of.stored(key, days.getOrDefault(of.series().key(), List.of())));
            }
        }
        return stored;
    }

    /** Beside each text that is ordered by the alphabet what it is ordered by, which nobody is shown. */
    private static Map<String, Object> withKeys(Map<String, Object> values, Collection<Property> known) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        for (Property property : known) {
            if (property.alphabetical() && values.get(property.name()) instanceof String text) {
                all.put(property.orderedBy(), Alphabet.key(text));
            }
        }
        return all;
    }

    /** The same with the code of the node, of each that is never null. */
    private static Map<String, Object> withCodes(Map<String, Object> values, Collection<Property> known, String code) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Property property : known) {
            if (property.isOrderedWithCode() && values.get(property.name()) instanceof String text) {
                all.put(property.withCode().stored(), Alphabet.key(text, code));
            }
        }
        return all;
    }

    private Object id(String label, String key) {
        return Objects.requireNonNull(
                idsByLabelAndKey.getOrDefault(label, Map.of()).get(key), label + " " + key);
    }

    /**
     * Only the rows of one batch are in memory beside what the transaction holds.
     *
     * @return the ids of what it created, which must be all that was asked: else the transaction is rolled back
     */
    private <T> List<Object> inBatches(
            String what, String statement, List<T> all, Function<T, Map<String, Object>> row) {
        List<Object> ids = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Map<String, Object>> batch = all.subList(from, Math.min(from + BATCH, all.size())).stream()
                    .map(row)
                    .toList();
            for (Map<String, @Nullable Object> created : transaction.run(statement, Map.of("rows", batch))) {
                ids.add(Objects.requireNonNull(created.get("id")));
            }
            if (ids.size() != from + batch.size()) {
                throw new LoadException("of " + (from + batch.size()) + " rows of " + what + " only " + ids.size()
                        + " were written: please report this");
            }
            done += batch.size();
            progress.advanced(what, done, total);
        }
        return ids;
    }
}
