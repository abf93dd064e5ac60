package org.commissioninggraph.execution;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.DecimalPlaces;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.cost.StatisticsCounter;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.release.Releases;
import org.jspecify.annotations.Nullable;

/** What the tests of OverflowTests and OverflowFailuresTests have in common. */
abstract class OverflowFixture {
    static final LocalDate DAY = LocalDate.of(2017, 4, 1);
    static final Model MODEL = ModelReader.read(Path.of("schema/model"));
    static final ObjectMapper JSON = new ObjectMapper();
    static final String NAME = "n".repeat(1_000);

    /** Rows of about a kilobyte. */
    static final int MANY = 5_000;

    static final String LIST = "{ __typename a: ccg(code: \"00Q\") { name population } it: ccgs(first: 1000000)"
            + " { nodes { name population } } z: ccg(code: \"00Q\") { name population } }";

    final MemoryBudget budget = new MemoryBudget(Long.MAX_VALUE, Long.MAX_VALUE);
    final List<Release> releases = new ArrayList<>(List.of(release("one")));
    int asked;

    /** What is handed over. */
    final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    @Nullable OutputStream take() {
        asked++;
        return taken;
    }

    String taken() {
        return taken.toString(StandardCharsets.UTF_8);
    }

    static Release release(String name) {
        return new Release(
                name,
                new Dates(DAY, DAY, DAY),
                DecimalPlaces.UNKNOWN,
                0,
                new StatisticsCounter().counted(List.of("CCG", "Practice")));
    }

    /** A graph in which each list has so many rows. */
    GraphService service(MemoryBudget memory, int rows, IntFunction<Map<String, Object>> row) {
        StatementRunner runner = new StatementRunner() {
            @Override
            public List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
                throw new IllegalStateException("statements are read");
            }

            @Override
            public void read(
                    String statement,
                    Map<String, Object> parameters,
                    Cancellation cancellation,
                    Consumer<Map<String, Object>> consumer) {
                boolean list = statement.contains("ORDER BY");
                int count = list ? rows : 1;
                for (int index = 0; index < count; index++) {
                    consumer.accept(row.apply(list ? index : -1));
                }
            }
        };
        OperationLimits limits =
                new OperationLimits(50, 50, Long.MAX_VALUE, Duration.ofHours(1), Duration.ofHours(1), memory);
        return new GraphService(
                MODEL,
                new Limits(100, 1_000_000),
                limits,
                runner,
                null,
                new Releases() {
                    @Override
                    public Release current() {
                        return releases.get(0);
                    }

                    @Override
                    public boolean isCurrent(Release release) {
                        return release == releases.get(0);
                    }
                },
                SchemaVisibility.ALL);
    }

    GraphService service(int rows, IntFunction<Map<String, Object>> row) {
        return service(budget, rows, row);
    }

    /** Of a list, or of one object. */
    static Map<String, Object> row(int index, @Nullable Object name, Object population) {
        return Map.of("row", Arrays.asList(name, population));
    }

    static Map<String, Object> row(int index) {
        return row(index, NAME, (long) Math.max(index, 0));
    }

    static @Nullable ExecutionResult handOver(GraphService service, String query, Overflow overflow) {
        Operation operation = service.prepare(new GraphQlRequest(query));
        try (OperationBounds bounds = service.queryBounds()) {
            return service.plan(operation, bounds, overflow).handOver();
        }
    }

    static String whole(GraphService service, String query) throws IOException {
        return JSON.writeValueAsString(
                Objects.requireNonNull(handOver(service, query, Overflow.NONE)).toSpecification());
    }

    static String codes(@Nullable ExecutionResult result) throws IOException {
        return JSON.writeValueAsString(Objects.requireNonNull(result).toSpecification());
    }
}
