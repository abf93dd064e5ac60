package org.commissioninggraph.execution.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkEdge;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.Validity;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.plan.AnswerArguments;
import org.junit.jupiter.api.Test;

final class GroupingsTests {
    /** Six CCGs: A, B and C below the region N by way of a team, D and E below S; F nowhere. E has two partnerships. */
    private static Network network() {
        NetworkBuilder rows = NetworkBuilder.directed().nodeProperty("type", ColumnType.TEXT);
        for (String code : List.of("A", "B", "C", "D", "E", "F")) {
            Map<String, Object> type =
                    code.equals("F") ? Map.of() : Map.of("type", code.equals("A") ? "city" : "shire");
            rows.node(new NetworkNode(code, "CCG", code, Validity.ALWAYS, type));
        }
        add(rows, "Team", "T1", "T2");
        add(rows, "Region", "N", "S");
        add(rows, "Partnership", "P", "Q");
        for (String edge : List.of("A-T1", "B-T1", "C-T1", "D-T2", "E-T2", "T1-N", "T2-S")) {
            rows.edge(new NetworkEdge("PART_OF", edge.split("-")[0], edge.split("-")[1]));
        }
        for (String edge : List.of("A-P", "B-P", "C-Q", "D-Q", "E-P", "E-Q")) {
            rows.edge(new NetworkEdge("PARTNER_IN", edge.split("-")[0], edge.split("-")[1]));
        }
        return rows.build();
    }

    private static void add(NetworkBuilder rows, String kind, String... codes) {
        Arrays.stream(codes).forEach(code -> rows.node(new NetworkNode(code, kind, code)));
    }

    private static KnownGroups groups(Map<String, Object> arguments) {
        Network all = network();
        Network ccgs = all.select(node -> all.kind(node).equals("CCG"), edge -> true);
        return new Groupings(() -> all, List.of("PART_OF"), WorkBudget.unlimited())
                .of(ccgs, Groupings.By.kindOrProperty(new AnswerArguments(arguments)));
    }

    @Test
    void byWhatTheyBelongToOverAnyNumberOfSteps() {
        assertThat(groups(Map.of("with", "Region")).groups()).containsExactly("N", "N", "N", "S", "S", null);
        assertThat(groups(Map.of("with", "CCG")).groups()).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(groups(Map.of("with", "Partnership")).without()).isEqualTo(6);
    }

    @Test
    void whatBelongsToSeveralIsLeftOutAndCounted() {
        KnownGroups groups = groups(Map.of("with", "Partnership", "via", List.of("PARTNER_IN")));

        assertThat(groups.groups()).containsExactly("P", "P", "Q", "Q", null, null);
        assertThat(groups.several()).isEqualTo(1);
        assertThat(groups.without()).isEqualTo(1);
    }

    /**
     * Over A to D: {AB}{CD} and {AB}{C}{D}. Of 6 pairs 1 is together in both, 1 in the first only, 4 apart in both: Rand 5/6;
     * expected 2·1/6, so that adjusted is (1 - 1/3) / (1.5 - 1/3) = 4/7, as scikit-learn's adjusted_rand_score says too.
     */
    @Test
    void agreementIsOverThoseThatHaveAGroup() {
        KnownGroups groups = groups(Map.of("with", "Partnership", "via", List.of("PARTNER_IN")));
        KnownGroups.Agreement agreement = groups.with(new int[] {0, 0, 1, 2, 0, 0});

        assertThat(agreement.nodes()).isEqualTo(4);
        assertThat(agreement.groups()).isEqualTo(2);
        assertThat(agreement.indices().rand()).isEqualTo(5 / 6.0, within(1e-12));
        assertThat(agreement.indices().adjusted()).isEqualTo(4 / 7.0, within(1e-12));
    }

    @Test
    void byAValueThatTheyHave() {
        assertThat(groups(Map.of("property", "type")).groups())
                .containsExactly("city", "shire", "shire", "shire", "shire", null);
        assertThat(groups(Map.of("property", "kind")).groups()).containsOnly("CCG");
        assertThat(groups(Map.of("with", "Nothing")).with(new int[6]).indices().rand())
                .isNull();
    }

    /** However often it is asked for, by the same names in any order. */
    @Test
    void theSameGroupsAreFoundOnce() {
        Network all = network();
        WorkBudget budget = WorkBudget.unlimited();
        MeasuredNetwork measured =
                MeasuredNetwork.of(all, true, new Groupings(() -> all, List.of("PART_OF"), budget), budget);
        KnownGroups groups = measured.groups(by("PART_OF", "PARTNER_IN"));
        long spent = budget.spent();

        assertThat(spent).isEqualTo(all.nodes() + all.edges());
        assertThat(measured.groups(by("PARTNER_IN", "PART_OF"))).isSameAs(groups);
        assertThat(measured.belonging(by("PARTNER_IN", "PART_OF"))).isSameAs(groups.groups());
        assertThat(budget.spent()).isEqualTo(spent);
        measured.groups(by("PART_OF"));
        assertThat(budget.spent()).isEqualTo(2 * spent);
    }

    private static AnswerArguments by(String... via) {
        return new AnswerArguments(Map.of("with", "Region", "via", List.of(via)));
    }

    @Test
    void whatIsNoGroupingIsToldWithAWayOut() {
        assertThatThrownBy(() -> groups(Map.of()))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("with: Partnership");
        assertThatThrownBy(() -> groups(Map.of("with", "CCG", "property", "type")))
                .hasMessageContaining("name one of them");
        assertThatThrownBy(() -> groups(Map.of("property", "colour"))).hasMessageEndingWith("there are kind, type");
    }
}
