package org.commissioninggraph.network.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.SampleNetworks;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Types of values, values that there are not, and files of nothing. */
final class FileValuesTests extends GraphFilesFixture {
    @Test
    void aFieldHasOneTypeThatHoldsAllItsValues() {
        Map<String, String> types = new TreeMap<>();
        for (Element key : elements(Written.xml(Written.as(GraphFormat.GRAPHML, HARD)), "key")) {
            types.put(key.getAttribute("for") + " " + key.getAttribute("attr.name"), key.getAttribute("attr.type"));
        }
        Map<String, String> gexf = new TreeMap<>();
        for (Element attribute : elements(Written.xml(Written.as(GraphFormat.GEXF, HARD)), "attribute")) {
            Element of = (Element) attribute.getParentNode();
            gexf.put(of.getAttribute("class") + " " + attribute.getAttribute("title"), attribute.getAttribute("type"));
        }

        for (Map<String, String> each : List.of(types, gexf)) {
            assertThat(each)
                    .containsEntry("node flag", "boolean")
                    .containsEntry("node share", "double") // 0, 1 and 0.5
                    .containsEntry("node big", "long") // beyond an int
                    .containsEntry("node note", "string")
                    .containsEntry("edge share", "double");
        }
    }

    /** Measures are not a number where they have no value. */
    @Test
    void whatHasNoValueIsLeftOut() throws IOException {
        Network network = SampleNetworks.undirected("A-B", "C")
                .withNodeProperty("closeness", new double[] {0.5, Double.NaN, Double.NaN});

        for (GraphFormat format : GraphFormat.values()) {
            assertThat(Written.as(format, network)).as(format.name()).doesNotContain("NaN", "null", "None", "Infinity");
        }
        JsonNode nodes = new ObjectMapper()
                .readTree(Written.as(GraphFormat.NODE_LINK, network))
                .get("nodes");
        assertThat(nodes.findValuesAsText("closeness")).containsExactly("0.5");
        assertThat(csv(Written.as(GraphFormat.NODES_CSV, network)).get(2).getField(5))
                .isEmpty();
    }

    @Test
    void filesOfNoNodesAreWhole() throws IOException {
        Network empty = NetworkBuilder.directed().build();
        ObjectMapper json = new ObjectMapper();

        for (GraphFormat format : List.of(GraphFormat.GRAPHML, GraphFormat.GEXF)) {
            Document file = Written.xml(Written.as(format, empty));
            assertThat(elements(file, "graph")).hasSize(1);
            assertThat(elements(file, "node")).isEmpty();
        }
        assertThat(json.readTree(Written.as(GraphFormat.NODE_LINK, empty)).get("nodes"))
                .isEmpty();
        assertThat(json.readTree(Written.as(GraphFormat.CYTOSCAPE, empty)).at("/elements/nodes"))
                .isEmpty();
        assertThat(csv(Written.as(GraphFormat.NODES_CSV, empty))).hasSize(1);
        assertThat(csv(Written.as(GraphFormat.EDGES_CSV, empty))).hasSize(1);
        assertThat(Written.as(GraphFormat.PAJEK, empty)).startsWith("*Vertices 0\n");
        assertThat(Written.as(GraphFormat.CYPHER, empty)).doesNotContain("UNWIND");
    }
}
