package org.commissioninggraph.network.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.Python;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.files.FileOptions;
import org.commissioninggraph.network.files.GraphFiles;
import org.commissioninggraph.network.files.GraphFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The figures of networkx, and some of igraph, of random networks. What they said stands in {@code
 * src/test/resources/network}; where networkx is found it is asked again. {@code -Dnetworkx=write} stores what it says.
 */
final class NetworkxTests {
    private static final WorkBudget UNLIMITED = WorkBudget.unlimited();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"connected", "scattered", "directed", "dangling"})
    void figuresAreThoseOfNetworkx(String name) throws IOException {
        Network network = network(name);
        Path stored = Path.of("src/test/resources/network", name + ".json");
        JsonNode expected = Python.hasNetworkx() ? ask(network) : JSON.readTree(stored.toFile());
        if ("write".equals(System.getProperty("networkx"))) {
            Files.writeString(stored, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(expected) + "\n");
        }

        compare(network, expected);
        compare(network, JSON.readTree(stored.toFile()));
    }

    private static Network network(String name) {
        Network network =
                switch (name) {
                    case "connected" -> SampleNetworks.random(false, 30, 90, 1);
                    case "scattered" -> SampleNetworks.random(false, 40, 35, 2);
                    case "directed" -> SampleNetworks.random(true, 25, 120, 3);
                    default -> SampleNetworks.random(true, 40, 50, 4);
                };
        int[] communities = communities(network).community();
        return network.withNodeProperty(
                "community", Arrays.stream(communities).asDoubleStream().toArray());
    }

    private static Communities communities(Network network) {
        return Communities.leiden(network, "weight", 1.5, 7, UNLIMITED);
    }

    private JsonNode ask(Network network) throws IOException {
        Path file = folder.resolve("network.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            GraphFiles.write(GraphFormat.NODE_LINK, network, FileOptions.PLAIN, out, UNLIMITED);
        }
        return JSON.readTree(Python.run("figures.py", file));
    }

    private static void compare(Network network, JsonNode expected) {
        measures(network, expected.get("measures"), "networkx ");
        summary(network, expected.get("summary"));
        JsonNode igraph = expected.get("igraph");
        if (igraph != null && !igraph.isNull()) {
            measures(network, igraph, "igraph ");
            NetworkFigure average = NetworkSummary.of(network, UNLIMITED).averageClusteringOfTwoOrMore();
            same(igraph, "averageClusteringOfTwoOrMore", average);
        }
    }

    private static void measures(Network network, JsonNode expected, String library) {
        for (Map.Entry<String, JsonNode> figures : expected.properties()) {
            if (figures.getValue().isObject()) {
                measure(network, figures.getKey(), figures.getValue(), library + figures.getKey());
            }
        }
    }

    private static void measure(Network network, String name, JsonNode expected, String description) {
        String[] words = name.split(" ", 2);
        String variant = words.length == 1 ? "" : words[1];
        MeasureOptions options =
                switch (variant) {
                    case "normalised" -> MeasureOptions.DEFAULT.withNormalised(true);
                    case "weighted" -> MeasureOptions.DEFAULT.withWeight("weight");
                    case "by WEIGHT" -> MeasureOptions.DEFAULT.withLength("weight", EdgeLength.WEIGHT);
                    default ->
                        words[0].endsWith("STRENGTH")
                                ? MeasureOptions.DEFAULT.withWeight("weight")
                                : MeasureOptions.DEFAULT;
                };
        NodeScores scores = Measure.valueOf(words[0]).of(network, options, UNLIMITED);
        assertThat(expected).hasSize(network.nodes());
        // igraph's PageRank is exact to 1e-9 or so by its solver; all others agree to rounding.
        double tolerance = description.startsWith("igraph PAGE_RANK") || words[0].equals("EIGENVECTOR") ? 1e-8 : 1e-9;
        for (int node = 0; node < network.nodes(); node++) {
            assertThat(scores.score(node))
                    .as(description + " of " + network.code(node))
                    .isEqualTo(expected.get(network.code(node)).doubleValue(), within(tolerance));
        }
    }

    private static void summary(Network network, JsonNode expected) {
        NetworkSummary summary = NetworkSummary.of(network, UNLIMITED);
        assertThat(summary.components()).isEqualTo(expected.get("components").intValue());
        assertThat(summary.largestComponent())
                .isEqualTo(expected.get("largestComponent").intValue());
        same(expected, "density", summary.density());
        same(expected, "largestComponentDiameter", summary.largestComponentDiameter());
        same(expected, "largestComponentMeanPath", summary.largestComponentMeanPath());
        same(expected, "transitivity", summary.transitivity());
        same(expected, "averageClustering", summary.averageClustering());
        same(expected, "degreeAssortativity", summary.degreeAssortativity());
        same(expected, "reciprocity", summary.reciprocity());
        same(expected, "assortativity by group", Assortativity.byProperty(network, "group"));
        same(expected, "assortativity by size", Assortativity.byProperty(network, "size"));
        if (expected.has("modularity")) {
            assertThat(communities(network).modularity())
                    .isEqualTo(expected.get("modularity").doubleValue(), within(1e-9));
        }
    }

    private static void same(JsonNode expected, String name, NetworkFigure figure) {
        if (expected.get(name).isNull()) {
            assertThat(figure.value()).as(name).isNull();
        } else {
            assertThat(figure.value()).as(name).isEqualTo(expected.get(name).doubleValue(), within(1e-9));
        }
    }
}
