package org.commissioninggraph.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.graph.WriteTransaction;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.jspecify.annotations.Nullable;

/** Writes the nodes and edges of a release, in batches: names come from the model, all values are parameters. */
final class SeedWriter {
    private static final int BATCH = 2_000;

    /** Edges that one statement can write. */
    private record Kind(String type, String fromLabel, String toLabel) {}

    private final WriteTransaction transaction;
    private final Model model;
    private final Seed seed;
    private final Progress progress;
    private final long total;
    private long done;

    SeedWriter(WriteTransaction transaction, Model model, Seed seed, Progress progress) {
        this.transaction = transaction;
        this.model = model;
        this.seed = seed;
        this.progress = progress;
        this.total = seed.nodeCount() + seed.edgeCount();
    }

    /** Writes all, and the release with these properties as the last. */
    void write(Map<String, Object> release) {
        seed.nodes().forEach(this::writeNodes);
        seed.edges().forEach(this::writeEdges);
        transaction.run("CREATE (r:`Release`) SET r = $release", Map.of("release", release));
        transaction.run("MATCH (r:`Release`) MATCH (s:`Source`) CREATE (r)-[:`DRAWS_ON`]->(s)", Map.of());
    }

    /** A name of the model as an identifier of Cypher. */
    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private void writeNodes(String label, Map<String, SeedNode> nodes) {
        NodeType type = (NodeType) model.entity(label);
        StringBuilder statement = new StringBuilder("UNWIND $rows AS row CREATE (n:" + quoted(label));
        for (String shared : type.interfaces()) {
            if (model.interfaces().containsKey(shared)) {
                statement.append(':').append(quoted(shared));
            }
        }
        statement.append(") SET n = row.properties");
        for (Property property : type.properties()) {
            if (property.type() == ScalarType.POINT) {
                String name = quoted(property.name());
                statement
                        .append(", n.")
                        .append(name)
                        .append(" = point(row.points.")
                        .append(name)
                        .append(')');
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        nodes.values().forEach(node -> rows.add(row(node)));
        inBatches(label, statement.toString(), rows);
    }

    /** Points apart from the rest: a property cannot hold the map that a point is made of. */
    private static Map<String, Object> row(SeedNode node) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> points = new LinkedHashMap<>();
        node.properties().forEach((name, value) -> (value instanceof Map ? points : properties).put(name, value));
        return Map.of("properties", properties, "points", points);
    }

    private void writeEdges(String type, List<SeedEdge> edges) {
        Map<Kind, List<Map<String, Object>>> kinds = new LinkedHashMap<>();
        for (SeedEdge edge : edges) {
            kinds.computeIfAbsent(new Kind(type, edge.fromLabel(), edge.toLabel()), kind -> new ArrayList<>())
                    .add(Map.of("from", edge.from(), "to", edge.to(), "properties", edge.properties()));
        }
        kinds.forEach((kind, rows) -> inBatches(type, statement(kind), rows));
    }

    private String statement(Kind kind) {
        return "UNWIND $rows AS row MATCH " + node("a", kind.fromLabel(), "from") + " MATCH "
                + node("b", kind.toLabel(), "to") + " CREATE (a)-[r:" + quoted(kind.type())
                + "]->(b) SET r = row.properties RETURN count(r) AS created";
    }

    private String node(String variable, String label, String side) {
        String key = model.entity(label).key().name();
        return "(" + variable + ":" + quoted(label) + " {" + quoted(key) + ": row." + side + "})";
    }

    private void inBatches(String what, String statement, List<Map<String, Object>> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Map<String, Object>> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
            checkCreated(what, transaction.run(statement, Map.of("rows", batch)), batch.size());
            done += batch.size();
            progress.advanced(what, done, total);
        }
    }

    /** What was checked to connect must connect: else the transaction is rolled back. */
    private static void checkCreated(String what, List<Map<String, @Nullable Object>> result, int expected) {
        if (!result.isEmpty() && !Long.valueOf(expected).equals(result.get(0).get("created"))) {
            throw new LoadException("of " + expected + " " + what + " edges only "
                    + result.get(0).get("created") + " found both their nodes: please report this");
        }
    }
}
