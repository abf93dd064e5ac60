package org.commissioninggraph.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.PlanTree;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.ShippedRelease.Statement;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters nested six levels deep: what Neo4j makes of them grows by the same with each level, full or empty. */
final class DeepFilterIT {
    private static final List<String> LEVELS =
            List.of("regionalTeams", "areaTeams", "ccgs", "practices", "primaryCareTrust", "strategicHealthAuthority");

    /** More than one row for each node on the way, and it would not be bounded. */
    private static final long MOST_HITS = 2_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"some", "none", "all"})
    void growsEvenlyAndRunsInBounds(String quantifier) {
        Database full = ShippedRelease.database();
        List<Integer> sizes = new ArrayList<>();
        for (int levels = 1; levels <= LEVELS.size(); levels++) {
            Statement statement = statement(quantifier, levels);
            sizes.add(operators(full.explain(statement.text(), statement.parameters())));
            assertThat(full.profile(statement.text(), statement.parameters(), TestDatabase.reading())
                            .totalDbHits())
                    .as("%s, %d levels", quantifier, levels)
                    .isLessThan(MOST_HITS);
        }
        for (int level = 2; level < sizes.size(); level++) {
            assertThat(sizes.get(level) - sizes.get(level - 1))
                    .as("operators that level %d adds: %s", level, sizes)
                    .isLessThanOrEqualTo(2 * (sizes.get(1) - sizes.get(0)));
        }
    }

    @Test
    void isPlannedAlikeForAnEmptyGraph() {
        Statement statement = statement("some", LEVELS.size());
        int full = operators(ShippedRelease.database().explain(statement.text(), statement.parameters()));

        Database empty = TestDatabase.empty();

        assertThat(empty.profile(statement.text(), statement.parameters(), TestDatabase.reading())
                        .totalDbHits())
                .isLessThan(100);
        assertThat(operators(empty.explain(statement.text(), statement.parameters())))
                .isLessThan(2 * full);
    }

    /** To-one levels take a filter as it is, the others under their quantifier. */
    private static Statement statement(String quantifier, int levels) {
        String where = "{name: {startsWith: \"N\"}}";
        for (int level = levels - 1; level >= 0; level--) {
            String name = LEVELS.get(level);
            where = "{" + name + ": " + (name.endsWith("s") ? "{" + quantifier + ": " + where + "}" : where) + "}";
        }
        List<Statement> statements = new ArrayList<>();
        GraphQlRequest request = new GraphQlRequest(
                "{ nationalBodies(asOf: \"2013-04-01\", where: " + where + ") { totalCount } }", Map.of(), null);
        assertThat(ShippedRelease.service(statements).execute(request).getErrors())
                .isEmpty();
        return statements.get(0);
    }

    private static int operators(PlanTree plan) {
        return 1 + plan.children().stream().mapToInt(DeepFilterIT::operators).sum();
    }
}
