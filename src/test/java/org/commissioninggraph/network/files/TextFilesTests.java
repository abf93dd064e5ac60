package org.commissioninggraph.network.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.SampleNetworks;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.layouts.Layout;
import org.junit.jupiter.api.Test;

final class TextFilesTests extends GraphFilesFixture {
    @Test
    void pajekNumbersVerticesAndQuotesLabels() {
        List<String> lines = Written.as(GraphFormat.PAJEK, HARD).lines().toList();

        assertThat(lines.get(0)).isEqualTo("*Vertices 4");
        assertThat(lines.get(1)).startsWith("1 \"A A & B <'x'> 'y'").endsWith("CR  LF\"");
        assertThat(lines.get(4)).isEqualTo("4 \"D NHS 'A, B' & Co\"");
        assertThat(lines.get(5)).isEqualTo("*Arcs");
        assertThat(lines.get(6)).isEqualTo("1 2 1.0 l \"FUNDS\"");
        assertThat(lines).hasSize(10);
    }

    @Test
    void csvNeutralisesFormulasInTextsOnly() {
        String nodes = Written.as(GraphFormat.NODES_CSV, HARD);
        String edges = Written.as(GraphFormat.EDGES_CSV, HARD, FileOptions.PLAIN.withWeight("share"));

        assertThat(csv(nodes).get(0).getFields())
                .containsExactly("Id", "Label", "type", "opened", "closed", "flag", "share", "big", "tags", "note");
        assertThat(csv(nodes).get(2).getField(1)).isEqualTo("'=1+1");
        assertThat(csv(nodes).get(3).getField(9)).isEqualTo("'@x");
        assertThat(csv(nodes).get(4).getField(7)).isEqualTo("-5");
        assertThat(csv(nodes).get(4).getField(1)).isEqualTo("NHS \"A, B\" & Co");
        assertThat(nodes).startsWith("Id,").contains("B,'=1+1,Place,2013-04-01,,false,1.0,,,\"\"\n");
        assertThat(csv(edges).get(0).getFields().subList(0, 5))
                .containsExactly("Id", "Source", "Target", "Type", "Weight");
        Set<String> ids = new HashSet<>();
        csv(nodes).forEach(row -> ids.add(row.getField(0)));
        assertThat(csv(edges).stream().skip(1)).allSatisfy(row -> {
            assertThat(ids).contains(row.getField(1), row.getField(2));
            assertThat(Double.parseDouble(row.getField(4))).isPositive();
        });
    }

    @Test
    void jsonHasTextsAsIdsAndNothingThatIsNoJson() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode nodeLink = json.readTree(Written.as(GraphFormat.NODE_LINK, HARD, DESCRIBED));
        JsonNode links =
                json.readTree(Written.as(GraphFormat.NODE_LINK, HARD, FileOptions.PLAIN.withEdgesName("links")));
        JsonNode cytoscape = json.readTree(Written.as(GraphFormat.CYTOSCAPE, HARD, DESCRIBED));

        assertThat(nodeLink.get("nodes")).hasSize(4);
        assertThat(nodeLink.get("edges")).hasSize(4);
        assertThat(nodeLink.get("edges").findValuesAsText("key")).doesNotHaveDuplicates();
        assertThat(nodeLink.get("multigraph").booleanValue()).isTrue();
        assertThat(nodeLink.get("graph").get("release").textValue()).contains("&");
        assertThat(nodeLink.get("nodes").get(0).get("big").longValue()).isEqualTo((1L << 53) + 1);
        assertThat(nodeLink.get("nodes").get(2).has("flag")).isFalse();
        assertThat(links.get("links")).hasSize(4);
        List<String> ids = new ArrayList<>();
        cytoscape
                .get("elements")
                .get("nodes")
                .forEach(node -> ids.add(node.get("data").get("id").textValue()));
        cytoscape
                .get("elements")
                .get("edges")
                .forEach(edge -> ids.add(edge.get("data").get("id").textValue()));
        assertThat(ids).hasSize(8).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void aFileThatFailsDoesNotLookWhole() {
        for (GraphFormat format : GraphFormat.values()) {
            String whole = Written.as(format, HARD);
            String ending = whole.substring(whole.length() - 3);
            StringWriter begun = new StringWriter();
            int[] rows = {0};
            WorkBudget failing = new WorkBudget(Long.MAX_VALUE, () -> rows[0]++ > 2);
            assertThatThrownBy(() -> GraphFiles.write(format, HARD, FileOptions.PLAIN, begun, failing))
                    .isInstanceOf(CancellationException.class);
            assertThat(begun.toString()).as(format.name()).isNotEqualTo(whole);
            if (format == GraphFormat.GRAPHML || format == GraphFormat.GEXF || format == GraphFormat.NODE_LINK) {
                assertThat(begun.toString()).as(format.name()).doesNotEndWith(ending);
            }
        }
    }

    @Test
    void filesAreWrittenAsTheyGoAndAlwaysAlike() throws IOException {
        Network network = SampleNetworks.random(true, 5000, 20_000, 1);
        for (GraphFormat format : GraphFormat.values()) {
            LongestWrite longest = new LongestWrite();
            GraphFiles.write(format, network, FileOptions.PLAIN, longest, WorkBudget.unlimited());
            assertThat(longest.chars).as(format.name()).isLessThan(20_000);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            GraphFiles.write(format, network, FileOptions.PLAIN, bytes, WorkBudget.unlimited());
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            GraphFiles.write(format, network, FileOptions.PLAIN, again, WorkBudget.unlimited());
            assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
        }
    }

    @Test
    void aLayoutIsWrittenWhereNodesHaveAPlace() {
        Layout layout = new Layout(new double[] {1.5, 2, Double.NaN, 4}, new double[] {1, 2, 3, 4});
        FileOptions options = FileOptions.PLAIN.withLayout(layout);

        assertThat(elements(Written.xml(Written.as(GraphFormat.GEXF, HARD, options)), "viz:position"))
                .hasSize(3);
        assertThat(Written.as(GraphFormat.NODE_LINK, HARD, options)).contains("\"x\":1.5,\"y\":1.0");
        assertThat(Written.as(GraphFormat.CYTOSCAPE, HARD, options)).contains("\"position\":{\"x\":1.5,\"y\":1.0}");
        assertThat(Written.as(GraphFormat.PAJEK, HARD, options)).contains(" 1.5 1.0 ellipse\n");
        assertThat(Written.as(GraphFormat.GRAPHML, HARD, options)).contains(">1.5</data>");
    }
}
