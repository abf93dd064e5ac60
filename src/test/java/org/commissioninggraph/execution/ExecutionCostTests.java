package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.DecimalPlaces;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.cost.StatisticsCounter;
import org.commissioninggraph.release.Release;
import org.junit.jupiter.api.Test;

/** What takes Neo4j long to plan costs much, however few rows it touches: here there are none. */
final class ExecutionCostTests {
    private static final LocalDate DAY = LocalDate.of(2017, 4, 1);

    private final GraphService service = new GraphService(
            ModelReader.read(Path.of("schema/model")),
            new Limits(100, 10_000),
            OperationLimits.ofDepth(50),
            (statement, parameters) -> {
                throw new IllegalStateException("the database is not to be asked");
            },
            null,
            () -> new Release(
                    "empty",
                    new Dates(DAY, DAY, DAY),
                    DecimalPlaces.UNKNOWN,
                    0,
                    new StatisticsCounter().counted(List.of("CCG", "Practice"))),
            SchemaVisibility.ALL);

    private Execution planned(String query) {
        return service.plan(service.prepare(new GraphQlRequest(query)), service.queryBounds());
    }

    /** One root field for each alias. */
    private static String aliases(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> "a" + index + ": ccg(code: \"" + index
                        + "\") { practices(first: 1) { nodes { name ccg { name } } } }")
                .collect(Collectors.joining(" ", "{ ", " }"));
    }

    @Test
    void planningIsAddedUpOverTheRootFields() {
        Execution one = planned(aliases(1));
        Execution ten = planned(aliases(10));

        assertThat(one.planningCost()).isBetween(1_000L, 20_000L);
        assertThat(ten.planningCost()).isGreaterThan(20_000).isGreaterThan(9 * one.planningCost());
        assertThat(ten.estimatedRows()).isLessThan(1_000);
        assertThat(ten.cost()).isEqualTo(ten.planningCost());
    }

    @Test
    void whatNeedsNoStatementCostsNothing() {
        assertThat(planned("{ __typename node(id: \"nothing\") { id } }").cost())
                .isZero();
        assertThat(planned("{ nothing }").cost()).isZero();
    }
}
