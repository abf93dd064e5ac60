package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.DecimalPlaces;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.plan.cost.StatisticsCounter;
import org.commissioninggraph.release.Release;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was planned once is the same as what would be planned again: statements, parameters, cost and notices. */
final class PreparedOperationsTests {
    private static final Model MODEL = ModelReader.read(Path.of("schema/model"));
    private static final LocalDate DAY = LocalDate.of(2017, 4, 1);
    private static final Statistics STATISTICS = new StatisticsCounter().counted(List.of("CCG", "Practice"));

    private static final String LOOKUP =
            "query Q($code: ID!) { ccg(code: $code) { name practices { nodes { name } } } }";
    private static final List<String> DOCUMENTS = List.of(
            LOOKUP,
            "query Q($code: ID, $first: Int, $day: Date) { practices(first: $first, asOf: $day, where: {ccg: {code: {eq:"
                    + " $code}}}) { nodes { code name } } }",
            "query Q($code: ID = \"00Q\", $text: String, $with: Boolean = true) { practices(search: $text, where: {or:"
                    + " [{code: {eq: $code}}, {name: {contains: $text}}]}) { edges @include(if: $with) { cursor } nodes { name }"
                    + " } }",
            "query Q($where: PracticeWhere, $code: ID) { a: practices(where: $where) { nodes { name } } b: practices("
                    + "where: {code: {eq: $code}}) { nodes { name } } }",
            "query A($id: ID!) { node(id: $id) { id } } query Q($id: ID = \"CCG:00Q\", $day: Date) { node(id: $id, asOf:"
                    + " $day) { id ... on CCG { practices(asOf: $day) { nodes { name } } } } }");

    private record Run(String statement, Map<String, Object> parameters) {}

    private final List<Run> runs = new ArrayList<>();
    private final AtomicLong loads = new AtomicLong();
    private long load;

    private final GraphService keeping = service(() -> load);

    /** Each request is of another release, so that nothing that was planned before will do. */
    private final GraphService afresh = service(loads::incrementAndGet);

    private GraphService service(LongSupplier load) {
        return new GraphService(
                MODEL,
                new Limits(100, 10_000),
                OperationLimits.ofDepth(50),
                (statement, parameters) -> {
                    runs.add(new Run(statement, parameters));
                    return List.of();
                },
                null,
                () -> release(load.getAsLong()),
                SchemaVisibility.ALL);
    }

    private static Release release(long load) {
        return new Release(
                "1", new Dates(DAY, DAY.minusYears(9), DAY.plusYears(2)), DecimalPlaces.UNKNOWN, load, STATISTICS);
    }

    private static Map<String, Object> variables(Random random) {
        Map<String, Object> values = new LinkedHashMap<>();
        perhaps(random, values, "code", "00Q", "00R", "00q");
        perhaps(random, values, "first", 1, 2, 20_000);
        perhaps(random, values, "day", "2016-01-01", "2017-04-01", "1999-01-01", "no day");
        perhaps(random, values, "text", "surgery", "road", "");
        perhaps(random, values, "with", true, false);
        perhaps(random, values, "id", "CCG:00Q", "CCG:00Q@2016-01-01", "Practice:P84676", "nothing", "CCG:00Q@never");
        perhaps(
                random,
                values,
                "where",
                Map.of("listSize", Map.of("gt", 1)),
                Map.of("listSize", Map.of()),
                Map.of("listSize", Map.of("gt", 1, "lt", 2)),
                ordered("name", Map.of("eq", "A"), "code", Map.of("eq", "B")),
                ordered("code", Map.of("eq", "B"), "name", Map.of("eq", "A")));
        return values;
    }

    private static Map<String, Object> ordered(String one, Object first, String other, Object second) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put(one, first);
        ordered.put(other, second);
        return ordered;
    }

    /** One of the values, null, or none. */
    private static void perhaps(Random random, Map<String, Object> values, String name, Object... some) {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(some));
        all.add(null);
        int chosen = random.nextInt(all.size() + 1);
        if (chosen < all.size()) {
            values.put(name, all.get(chosen));
        }
    }

    private List<Object> answered(GraphService service, GraphQlRequest request) {
        runs.clear();
        Operation operation = service.prepare(request);
        List<Object> answered = new ArrayList<>();
        answered.add(service.plan(operation, service.queryBounds()).estimatedRows());
        answered.add(service.execute(operation).toSpecification());
        answered.addAll(runs);
        return answered;
    }

    @Test
    void whatIsKeptIsTheSameAsWhatIsPlannedAfresh() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            String document = DOCUMENTS.get(random.nextInt(DOCUMENTS.size()));
            GraphQlRequest request = new GraphQlRequest(document, variables(random), "Q");

            List<Object> fresh = answered(afresh, request);

            assertThat(answered(keeping, request)).as("seed %s", seed).isEqualTo(fresh);
            assertThat(answered(keeping, request)).as("seed %s again", seed).isEqualTo(fresh);
        }
    }

    @Test
    void anotherReleaseIsPlannedFor() {
        GraphQlRequest request = new GraphQlRequest(LOOKUP, Map.of("code", "00Q"), null);
        Engine.Attempt first =
                keeping.plan(keeping.prepare(request), keeping.queryBounds()).first();
        Engine.Attempt again =
                keeping.plan(keeping.prepare(request), keeping.queryBounds()).first();
        load++;
        Engine.Attempt after =
                keeping.plan(keeping.prepare(request), keeping.queryBounds()).first();

        assertThat(again.fields()).isSameAs(first.fields());
        assertThat(after.fields()).isNotSameAs(first.fields());
        assertThat(after.release().load()).isEqualTo(first.release().load() + 1);
    }

    /** No clock, but what it takes: an eighth of what is allocated to plan. */
    @Test
    void whatIsKeptTakesLittle() {
        GraphQlRequest request = new GraphQlRequest(LOOKUP, Map.of("code", "00Q"), null);

        assertThat(8 * allocated(keeping, request)).isLessThan(allocated(afresh, request));
    }

    private static long allocated(GraphService service, GraphQlRequest request) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Operation operation = service.prepare(request);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 50; round++) {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            service.plan(operation, service.queryBounds());
            least = Math.min(
                    least,
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        }
        return least;
    }
}
