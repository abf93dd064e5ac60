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

    private final GraphService service = service(new StatisticsCounter());

    private static GraphService service(StatisticsCounter counter) {
        return new GraphService(
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
                        counter.counted(List.of("CCG", "Practice"))),
                SchemaVisibility.ALL);
    }

    private Execution planned(String query) {
        return planned(service, query);
    }

    private static Execution planned(GraphService service, String query) {
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

    /** What something belongs to is looked for among all nodes, once for equal arguments: in 2000 steps for a row. */
    @Test
    void groupsCostWhatIsSearchedAndEqualOnesOnce() {
        StatisticsCounter counter = new StatisticsCounter();
        counter.opened(List.of("CCG"), null, 200);
        counter.opened(List.of("Practice"), null, 40_000);
        GraphService filled = service(counter);
        String agreement = " agreement(with: RegionalTeam, via: %s) { groups }";
        long one = grouped(filled, "a:" + agreement.formatted("PART_OF"));
        long equal = grouped(filled, "a:" + agreement.formatted("PART_OF") + " b:" + agreement.formatted("PART_OF"));
        long other = grouped(filled, "a:" + agreement.formatted("PART_OF") + " b:" + agreement.formatted("MEMBER_OF"));

        assertThat(equal - one).isLessThan(10);
        assertThat(other - one).isBetween(100L, 110L);
    }

    private static long grouped(GraphService service, String agreements) {
        return planned(service, "{ network(kinds: [CCG]) { communities {" + agreements + " } } }")
                .estimatedRows();
    }

    @Test
    void whatNeedsNoStatementCostsNothing() {
        assertThat(planned("{ __typename node(id: \"nothing\") { id } }").cost())
                .isZero();
        assertThat(planned("{ nothing }").cost()).isZero();
    }
}
