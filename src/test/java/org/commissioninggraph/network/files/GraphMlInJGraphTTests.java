package org.commissioninggraph.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commissioninggraph.network.Network;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.graph.Pseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** GraphML is valid by the schema of its authors, which JGraphT brings along, and JGraphT reads what was written. */
final class GraphMlInJGraphTTests extends GraphFilesFixture {
    private static final String ID = GraphMLImporter.DEFAULT_VERTEX_ID_KEY;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("values", HARD, DESCRIBED),
                Arguments.of("undirected", HardNetworks.values(false), FileOptions.PLAIN),
                Arguments.of("history", HardNetworks.history(), FileOptions.PLAIN.withSpells()),
                Arguments.of("series", SeriesInFilesTests.NETWORK, SeriesInFilesTests.OPTIONS));
    }

    /** What was read: of each node, and of each edge by its number, what the file says. */
    private record Read(
            Graph<String, DefaultEdge> graph,
            Map<String, Map<String, String>> nodes,
            Map<DefaultEdge, Map<String, String>> edges) {
        static Read of(String text, boolean directed) {
            Graph<String, DefaultEdge> graph =
                    directed ? new DirectedPseudograph<>(DefaultEdge.class) : new Pseudograph<>(DefaultEdge.class);
            Read read = new Read(graph, new HashMap<>(), new HashMap<>());
            GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
            importer.setSchemaValidation(true);
            importer.setVertexFactory(code -> code);
            importer.addVertexAttributeConsumer((of, value) -> read.nodes
                    .computeIfAbsent(of.getFirst(), fresh -> new HashMap<>())
                    .put(of.getSecond(), value.getValue()));
            importer.addEdgeAttributeConsumer((of, value) -> read.edges
                    .computeIfAbsent(of.getFirst(), fresh -> new HashMap<>())
                    .put(of.getSecond(), value.getValue()));
            importer.importGraph(graph, new StringReader(text));
            return read;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void itReadsAllOfIt(String name, Network network, FileOptions options) {
        Read read = Read.of(Written.as(GraphFormat.GRAPHML, network, options), network.directed());
        FileJob job = FileJob.of(
                network, options, new java.io.StringWriter(), org.commissioninggraph.network.WorkBudget.unlimited());
        List<FileField> nodeFields = FileField.nodes(job);
        List<FileField> edgeFields = FileField.edges(job);

        assertThat(read.graph().vertexSet()).hasSize(network.nodes());
        assertThat(read.graph().edgeSet()).hasSize(network.edges());
        for (int node = 0; node < network.nodes(); node++) {
            assertThat(said(read.nodes().get(network.code(node)), nodeFields)).isEqualTo(texts(nodeFields, node));
        }
        List<Map<String, String>> edges = new ArrayList<>();
        List<Map<String, String>> expected = new ArrayList<>();
        read.edges()
                .forEach((edge, values) -> edges.add(ends(
                        said(values, edgeFields),
                        read.graph().getEdgeSource(edge),
                        read.graph().getEdgeTarget(edge))));
        for (int edge = 0; edge < network.edges(); edge++) {
            expected.add(ends(
                    texts(edgeFields, edge), network.code(network.source(edge)), network.code(network.target(edge))));
        }
        assertThat(edges).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Map<String, String> said(Map<String, String> values, List<FileField> fields) {
        Map<String, String> said = new HashMap<>(values);
        said.keySet()
                .retainAll(fields.stream()
                        .map(field -> TextCleaner.token(field.name()))
                        .toList());
        return said;
    }

    private static Map<String, String> texts(List<FileField> fields, int row) {
        Map<String, String> texts = new HashMap<>();
        for (FileField field : fields) {
            String text = field.text(row);
            if (text != null && !text.isEmpty()) { // JGraphT drops what is empty
                texts.put(TextCleaner.token(field.name()), text);
            }
        }
        return texts;
    }

    private static Map<String, String> ends(Map<String, String> values, String from, String to) {
        values.put(ID, from + " " + to);
        return values;
    }
}
