package org.commissioninggraph.network.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.Python;
import org.commissioninggraph.network.WorkBudget;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files opened again by networkx, and by igraph where it is found. */
final class FilesInNetworkxTests {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsLost(boolean directed) throws IOException {
        assumeTrue(Python.hasNetworkx(), "there is no python3 with networkx here: files are not opened again");
        Network network = HardNetworks.values(directed);
        for (GraphFormat format :
                List.of(GraphFormat.GRAPHML, GraphFormat.PAJEK, GraphFormat.NODE_LINK, GraphFormat.GEXF)) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("network." + format.extension()))) {
                GraphFiles.write(format, network, FileOptions.PLAIN, out, WorkBudget.unlimited());
            }
        }

        JsonNode read = new ObjectMapper().readTree(Python.run("read.py", folder));

        for (String name : List.of("graphml", "pajek", "node-link")) {
            JsonNode graph = read.get(name);
            assertThat(graph.get("directed").booleanValue()).as(name).isEqualTo(directed);
            assertThat(graph.get("multigraph").booleanValue()).as(name).isTrue();
            assertThat(graph.get("edges").intValue()).as(name).isEqualTo(4);
            assertThat(texts(graph.get("nodes"))).as(name).hasSize(4);
            assertThat(texts(graph.get("relationships"))).containsExactly("FUNDS", "FUNDS", "FUNDS", "MEMBER_OF");
            assertThat(graph.get("isolates")).hasSize(1);
        }
        assertThat(texts(read.get("graphml").get("nodes"))).containsExactly("A", "B", "C", "D");
        assertThat(texts(read.get("pajek").get("nodes")))
                .contains("D NHS 'A, B' & Co")
                .allMatch(label -> "ABCD".contains(label.substring(0, label.indexOf(' '))));
        for (String name : List.of("graphml", "node-link")) {
            assertThat(doubles(read.get(name).get("shares")))
                    .containsExactly(1e-300, 0.1 + 0.2, 1.0 / 3, 123456789.123);
            JsonNode first = read.get(name).get("data").get("A");
            assertThat(first.get("flag").booleanValue()).isTrue();
            assertThat(first.get("big").longValue()).isEqualTo((1L << 53) + 1);
            assertThat(first.get("label").textValue())
                    .contains("A & B <\"x\"> 'y'")
                    .endsWith("CR\r\nLF");
            assertThat(read.get(name).get("data").get("C").has("flag")).isFalse();
        }
        gexf(read, directed);
        if (!read.get("igraph").isNull()) {
            assertThat(texts(read.get("igraph").get("nodes"))).containsExactly("A", "B", "C", "D");
            assertThat(read.get("igraph").get("edges").intValue()).isEqualTo(4);
            assertThat(read.get("igraph").get("directed").booleanValue()).isEqualTo(directed);
        }
    }

    /** Only networkx from 3.6 or so on knows GEXF 1.3. */
    private static void gexf(JsonNode read, boolean directed) {
        if (read.get("gexf").isNull()) {
            assertThat(read.get("gexf error").textValue()).isNotBlank();
            return;
        }
        assertThat(texts(read.get("gexf").get("nodes"))).containsExactly("A", "B", "C", "D");
        assertThat(read.get("gexf").get("directed").booleanValue()).isEqualTo(directed);
        assertThat(read.get("gexf").get("edges").intValue()).isEqualTo(4);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.textValue()));
        return texts;
    }

    private static List<Double> doubles(JsonNode array) {
        List<Double> doubles = new ArrayList<>();
        array.forEach(element -> doubles.add(element.doubleValue()));
        return doubles;
    }
}
