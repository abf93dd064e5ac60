package org.commissioninggraph.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.network.comparisons.NetworkComparison;
import org.commissioninggraph.network.files.FileOptions;
import org.commissioninggraph.network.files.GraphFiles;
import org.commissioninggraph.network.files.GraphFormat;
import org.commissioninggraph.network.measures.Communities;
import org.commissioninggraph.network.measures.Measure;
import org.commissioninggraph.network.measures.MeasureOptions;
import org.commissioninggraph.network.measures.NetworkSummary;
import org.commissioninggraph.network.measures.NodeScores;
import org.commissioninggraph.network.paths.NetworkPath;
import org.commissioninggraph.network.paths.PathAnswer;
import org.commissioninggraph.network.paths.PathRequest;
import org.commissioninggraph.network.paths.PathSearch;
import org.commissioninggraph.network.paths.StepRules;
import org.commissioninggraph.network.projections.NetworkProjection;
import org.commissioninggraph.network.projections.ProjectionRequest;
import org.commissioninggraph.network.projections.ProjectionWeight;
import org.junit.jupiter.api.Test;

/** From rows to a path, a projection, its communities, a file and a comparison: how the room is used. */
final class OverviewTests {
    private static final LocalDate MERGER = LocalDate.of(2017, 4, 1);

    private static Network history() {
        NetworkBuilder rows = NetworkBuilder.directed().edgeProperty("admissionShare", ColumnType.DOUBLE);
        rows.node(new NetworkNode("DOH", "NationalBody", "Department of Health"));
        for (String code : List.of("00Q", "00W", "01G")) {
            Validity life = Validity.life(LocalDate.of(2013, 4, 1), code.equals("00W") ? MERGER.minusDays(1) : null);
            rows.node(new NetworkNode(code, "CCG", "CCG " + code, life, Map.of()));
            rows.edge(new NetworkEdge("ACCOUNTABLE_TO", code, "DOH"));
        }
        rows.node(new NetworkNode("RXR", "Provider", "East Lancashire"));
        rows.node(new NetworkNode("RM3", "Provider", "Salford"));
        rows.edge(new NetworkEdge("COMMISSIONS", "00Q", "RXR", "admissionShare", 0.9));
        rows.edge(new NetworkEdge("COMMISSIONS", "00Q", "RM3", "admissionShare", 0.1));
        rows.edge(new NetworkEdge("COMMISSIONS", "01G", "RM3", "admissionShare", 1.0));
        rows.edge(new NetworkEdge("COMMISSIONS", "00W", "RM3", "admissionShare", 1.0));
        return rows.build();
    }

    @Test
    void fromRowsToAnswers() throws IOException {
        WorkBudget budget = new WorkBudget(WorkBudget.DEFAULT_STEPS, () -> false);
        Network history = history();
        Network day = history.asOf(MERGER);

        StepRules rules = new StepRules(Map.of(), Set.of(), Set.of("NationalBody"));
        PathAnswer paths =
                PathSearch.find(day, PathRequest.shortest("01G", "RXR", 6).withRules(rules), budget);
        NetworkPath path = paths.paths().get(0);
        assertThat(path.nodes()).map(day::code).containsExactly("01G", "RM3", "00Q", "RXR");
        assertThat(path.steps().get(0).edges()).map(day::edgeId).containsExactly("COMMISSIONS:01G:RM3");

        ProjectionRequest request = ProjectionRequest.of("CCG", "COMMISSIONS", ProjectionWeight.OVERLAP);
        NetworkProjection shared = NetworkProjection.of(day, request, budget);
        assertThat(shared.network().edgeId(0)).isEqualTo("SHARES:00Q:01G");
        assertThat(shared.evidence(0).get(0).code()).isEqualTo("RM3");

        NodeScores scores = Measure.BETWEENNESS.of(day, MeasureOptions.DEFAULT.withNormalised(true), budget);
        assertThat(day.code(scores.ranking()[0])).isEqualTo("00Q");
        assertThat(NetworkSummary.of(day, budget).components()).isEqualTo(1);
        Communities communities = Communities.leiden(shared.network(), "weight", 1, 42, budget);
        assertThat(communities.sizes()).containsExactly(2);

        StringWriter file = new StringWriter();
        FileOptions options = FileOptions.PLAIN.withDescription(Map.of("release", "2019.10.1"));
        Network measured = day.withNodeProperty("betweenness", scores.values());
        GraphFiles.write(GraphFormat.GRAPHML, measured, options, file, budget);
        assertThat(file.toString()).contains("attr.name=\"betweenness\"").endsWith("</graphml>\n");

        NetworkComparison merger = NetworkComparison.of(history.asOf(MERGER.minusDays(1)), day);
        assertThat(merger.removedNodes()).map(merger.before()::code).containsExactly("00W");
    }
}
