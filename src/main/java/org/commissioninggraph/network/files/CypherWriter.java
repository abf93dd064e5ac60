package org.commissioninggraph.network.files;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commissioninggraph.network.Network;

/**
 * Statements for Neo4j 5, one a line, each with up to {@value #BATCH} nodes or edges. All of them merge, nodes by their code
 * and edges by their id, so that the script can be run again.
 */
final class CypherWriter implements NetworkWriter {
    private static final int BATCH = 500;

    @Override
    public void write(FileJob job) throws IOException {
        CypherLiterals literals = new CypherLiterals(job.text());
        Writer out = job.out();
        for (String line : Descriptions.lines(job.options().description()).split("\\R")) {
            out.write(line.isEmpty() ? "" : "// " + job.text().unicode(line) + "\n");
        }
        Map<String, List<Integer>> kinds = new TreeMap<>();
        for (int node = 0; node < job.network().nodes(); node++) {
            kinds.computeIfAbsent(job.network().kind(node), kind -> new ArrayList<>())
                    .add(node);
        }
        for (String kind : kinds.keySet()) {
            out.write("CREATE CONSTRAINT " + literals.name("network " + kind) + " IF NOT EXISTS FOR (n:"
                    + literals.name(kind) + ") REQUIRE n.code IS UNIQUE;\n");
        }
        for (Map.Entry<String, List<Integer>> kind : kinds.entrySet()) {
            nodes(job, literals, kind.getKey(), kind.getValue());
        }
        edges(job, literals);
        out.write("// End of the script.\n");
    }

    private static void nodes(FileJob job, CypherLiterals literals, String kind, List<Integer> nodes)
            throws IOException {
        Network network = job.network();
        List<FileField> fields = FileField.nodes(job);
        fields.removeIf(field -> field.name().equals("type"));
        String end = "] AS row MERGE (n:" + literals.name(kind) + " {code: row.code}) SET n += row.properties;\n";
        Batches batches = new Batches(job, end);
        for (int node : nodes) {
            String name = "name: " + literals.value(network.name(node));
            batches.add("{code: " + literals.value(network.code(node)) + ", properties: "
                    + properties(literals, fields, node, name) + "}");
        }
        batches.end();
    }

    private record EdgeKind(String type, String from, String to) implements Comparable<EdgeKind> {
        @Override
        public int compareTo(EdgeKind other) {
            int order = type.compareTo(other.type);
            order = order != 0 ? order : from.compareTo(other.from);
            return order != 0 ? order : to.compareTo(other.to);
        }
    }

    private static void edges(FileJob job, CypherLiterals literals) throws IOException {
        Network network = job.network();
        Map<EdgeKind, List<Integer>> kinds = new TreeMap<>();
        for (int edge = 0; edge < network.edges(); edge++) {
            EdgeKind kind = new EdgeKind(
                    network.type(edge), network.kind(network.source(edge)), network.kind(network.target(edge)));
            kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(edge);
        }
        List<FileField> fields = FileField.edges(job);
        fields.removeIf(field -> field.name().equals("relationship"));
        for (Map.Entry<EdgeKind, List<Integer>> kind : kinds.entrySet()) {
            String end = "] AS row MATCH (a:" + literals.name(kind.getKey().from()) + " {code: row.from}) MATCH (b:"
                    + literals.name(kind.getKey().to()) + " {code: row.to}) MERGE (a)-[r:"
                    + literals.name(kind.getKey().type()) + " {id: row.id}]->(b) SET r += row.properties;\n";
            Batches batches = new Batches(job, end);
            for (int edge : kind.getValue()) {
                batches.add("{id: " + literals.value(network.edgeId(edge)) + ", from: "
                        + literals.value(network.code(network.source(edge))) + ", to: "
                        + literals.value(network.code(network.target(edge))) + ", properties: "
                        + properties(literals, fields, edge, "") + "}");
            }
            batches.end();
        }
    }

    private static String properties(CypherLiterals literals, List<FileField> fields, int row, String first) {
        StringBuilder properties = new StringBuilder("{").append(first);
        for (FileField field : fields) {
            Object value = field.value().apply(row);
            if (value != null) {
                properties.append(properties.length() == 1 ? "" : ", ");
                properties.append(literals.name(field.name())).append(": ").append(literals.value(value));
            }
        }
        return properties.append('}').toString();
    }

    /** Rows of one list each, of one statement. */
    private static final class Batches {
        private final FileJob job;
        private final String end;
        private int size;

        Batches(FileJob job, String end) {
            this.job = job;
            this.end = end;
        }

        void add(String row) throws IOException {
            job.row();
            job.out().write(size == 0 ? "UNWIND [" : ", ");
            job.out().write(row);
            size++;
            if (size == BATCH) {
                end();
            }
        }

        void end() throws IOException {
            if (size > 0) {
                job.out().write(end);
                size = 0;
            }
        }
    }
}
