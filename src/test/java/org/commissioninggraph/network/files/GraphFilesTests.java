package org.commissioninggraph.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.WorkBudget;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class GraphFilesTests extends GraphFilesFixture {
    @Test
    void graphMlKeepsTypesAndDigitsAndNulls() {
        Document file = Written.xml(Written.as(GraphFormat.GRAPHML, HARD, DESCRIBED));
        List<Element> nodes = elements(file, "node");
        List<Element> edges = elements(file, "edge");

        Set<String> keys = new HashSet<>();
        for (Element key : elements(file, "key")) {
            assertThat(keys.add(key.getAttribute("for") + key.getAttribute("attr.name")))
                    .isTrue();
            assertThat(key.getAttribute("attr.type")).isIn("boolean", "int", "long", "float", "double", "string");
        }
        assertThat(nodes).extracting(node -> data(file, node, "flag")).containsExactly("true", "false", null, null);
        assertThat(nodes).extracting(node -> data(file, node, "share")).containsExactly("0.0", "1.0", "0.5", null);
        assertThat(nodes).extracting(node -> data(file, node, "note")).containsExactly(null, "", "@x", null);
        assertThat(data(file, nodes.get(0), "big")).isEqualTo("9007199254740993");
        assertThat(data(file, nodes.get(0), "tags")).isEqualTo("x|y");
        assertThat(edges)
                .extracting(edge -> Double.parseDouble(data(file, edge, "share")))
                .containsExactly(1.0 / 3, 0.1 + 0.2, 123456789.123, 1e-300);
        assertThat(elements(file, "desc").get(0).getTextContent()).isEqualTo("release: 2019.10.1 & <more>");
    }

    @Test
    void graphMlKeepsTextsThatXmlCanHold() throws IOException {
        Document file = Written.xml(Written.as(GraphFormat.GRAPHML, HARD));

        assertThat(data(file, elements(file, "node").get(0), "label"))
                .isEqualTo("A & B <\"x\"> 'y' \ufffd \ufffd \ufffd \ud83c\udfe5 CR\r\nLF");
        assertThat(Written.as(GraphFormat.GRAPHML, HARD)).doesNotContain("&amp;amp;");
        FileReport report = GraphFiles.write(
                GraphFormat.GRAPHML, HARD, FileOptions.PLAIN, new StringWriter(), WorkBudget.unlimited());
        assertThat(report.illegalCharacters()).isEqualTo(3);
        Document gexf = Written.xml(Written.as(GraphFormat.GEXF, HARD));
        assertThat(elements(gexf, "node").get(0).getAttribute("label"))
                .isEqualTo("A & B <\"x\"> 'y' \ufffd \ufffd \ufffd \ud83c\udfe5 CR\r\nLF");
    }

    @Test
    void idsOfEdgesAreUniqueAndDirectionsAreTold() {
        for (boolean directed : List.of(true, false)) {
            Network network = HardNetworks.values(directed);
            String word = directed ? "directed" : "undirected";
            Document graphMl = Written.xml(Written.as(GraphFormat.GRAPHML, network));
            Document gexf = Written.xml(Written.as(GraphFormat.GEXF, network));

            assertThat(elements(graphMl, "graph").get(0).getAttribute("edgedefault"))
                    .isEqualTo(word);
            assertThat(elements(gexf, "graph").get(0).getAttribute("defaultedgetype"))
                    .isEqualTo(word);
            for (Document file : List.of(graphMl, gexf)) {
                assertThat(elements(file, "edge"))
                        .hasSize(4)
                        .extracting(edge -> edge.getAttribute("id"))
                        .doesNotHaveDuplicates()
                        .contains("FUNDS:C:C:2013-04-01");
            }
            assertThat(Written.as(GraphFormat.PAJEK, network)).contains(directed ? "*Arcs\n" : "*Edges\n");
            assertThat(Written.as(GraphFormat.NODE_LINK, network)).contains("\"directed\":" + directed);
            assertThat(Written.as(GraphFormat.EDGES_CSV, network)).contains(directed ? ",Directed," : ",Undirected,");
        }
    }

    @Test
    void aGermanServerWritesDecimalPoints() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            for (GraphFormat format : GraphFormat.values()) {
                String text = Written.as(format, HARD, FileOptions.PLAIN.withWeight("share"));
                assertThat(text).as(format.name()).doesNotContain("0,5");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isolatesSurviveInAllFormatsAndNoNodesAreAFileToo() {
        Network empty = NetworkBuilder.directed().build();
        for (GraphFormat format : GraphFormat.values()) {
            if (format != GraphFormat.EDGES_CSV) {
                assertThat(Written.as(format, SampleNetworks.undirected("A-B", "LONELY")))
                        .as(format.name())
                        .contains("LONELY");
            }
            assertThat(Written.as(format, empty)).as(format.name()).isNotEmpty();
        }
        assertThat(Written.xml(Written.as(GraphFormat.GEXF, empty))
                        .getElementsByTagName("node")
                        .getLength())
                .isZero();
    }
}
