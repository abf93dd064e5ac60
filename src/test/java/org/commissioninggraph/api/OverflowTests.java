package org.commissioninggraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.plan.Decimals;
import org.commissioninggraph.plan.Limits;
import org.commissioninggraph.plan.price.StatisticsCounter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers that grow larger than what is made as a whole. */
final class OverflowTests {
    private static final LocalDate DAY = LocalDate.of(2017, 4, 1);
    private static final Model MODEL = ModelReader.read(Path.of("schema/model"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "n".repeat(1_000);

    /** Rows of about a kilobyte. */
    private static final int MANY = 5_000;

    private static final String LIST = "{ __typename a: ccg(code: \"00Q\") { name population } it: ccgs(first: 1000000)"
            + " { nodes { name population } } z: ccg(code: \"00Q\") { name population } }";

    private final MemoryBudget budget = new MemoryBudget(Long.MAX_VALUE, Long.MAX_VALUE);
    private final List<Release> releases = new ArrayList<>(List.of(release("one")));
    private int asked;

    /** What is handed over. */
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    private @Nullable OutputStream take() {
        asked++;
        return taken;
    }

    private String taken() {
        return taken.toString(StandardCharsets.UTF_8);
    }

    private static Release release(String name) {
        return new Release(
                name,
                new Dates(DAY, DAY, DAY),
                Decimals.UNKNOWN,
                0,
                new StatisticsCounter().counted(List.of("CCG", "Practice")));
    }

    /** A graph in which each list has so many rows. */
    private GraphService service(MemoryBudget memory, int rows, IntFunction<Map<String, Object>> row) {
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
                    public boolean held(Release release) {
                        return release == releases.get(0);
                    }
                },
                Disclosure.ALL);
    }

    private GraphService service(int rows, IntFunction<Map<String, Object>> row) {
        return service(budget, rows, row);
    }

    /** Of a list, or of one object. */
    private static Map<String, Object> row(int index, @Nullable Object name, Object population) {
        return Map.of("row", Arrays.asList(name, population));
    }

    private static Map<String, Object> row(int index) {
        return row(index, NAME, (long) Math.max(index, 0));
    }

    private static @Nullable ExecutionResult handOver(GraphService service, String query, Overflow overflow) {
        Operation operation = service.prepare(new GraphService.Request(query));
        try (Bounds bounds = service.queryBounds()) {
            return service.plan(operation, bounds, overflow).handOver();
        }
    }

    private static String whole(GraphService service, String query) throws IOException {
        return JSON.writeValueAsString(
                Objects.requireNonNull(handOver(service, query, Overflow.NONE)).toSpecification());
    }

    private static String codes(@Nullable ExecutionResult result) throws IOException {
        return JSON.writeValueAsString(Objects.requireNonNull(result).toSpecification());
    }

    @Test
    void aSmallOneIsMadeAsAWhole() throws Exception {
        GraphService service = service(100, OverflowTests::row);

        ExecutionResult result = handOver(service, LIST, this::take);

        assertThat(codes(result))
                .isEqualTo(whole(service, LIST))
                .startsWith("{\"data\":{\"__typename\":\"Query\",\"a\":");
        assertThat(asked).isZero();
    }

    @Test
    void aLargeOneIsTheSameByteForByte() throws Exception {
        GraphService service = service(MANY, OverflowTests::row);

        assertThat(handOver(service, LIST, this::take)).isNull();

        assertThat(taken()).isEqualTo(whole(service, LIST)).hasSizeGreaterThan(MANY * NAME.length());
        assertThat(asked).isOne();
        assertThat(budget.used()).isZero();
    }

    /** A list without {@code first} is cut. */
    @Test
    void noticesStandBehindTheData() throws Exception {
        GraphService service = service(101, index -> row(index, NAME.repeat(50), 1L));
        String query = "{ ccgs { nodes { name population } } }";

        assertThat(handOver(service, query, this::take)).isNull();

        assertThat(taken()).isEqualTo(whole(service, query)).contains("LIST_CUT");
    }

    @Test
    void manyRootFieldsAreLargeTogether() throws Exception {
        GraphService service = service(400, OverflowTests::row);
        String list = ": ccgs(first: 1000) { nodes { name population } } ";
        String query = "{ a" + list + "b" + list + "c" + list + "d" + list + "}";

        assertThat(handOver(service, query, this::take)).isNull();

        assertThat(taken()).isEqualTo(whole(service, query));
    }

    @Test
    void oneObjectMayBeLargeToo() throws Exception {
        GraphService service = service(1, index -> row(index, NAME.repeat(2_000), 1L));
        String query = "{ a: ccg(code: \"00Q\") { name population } z: ccg(code: \"00Q\") { name population } }";

        assertThat(handOver(service, query, this::take)).isNull();

        assertThat(taken()).isEqualTo(whole(service, query));
    }

    /** As in an answer that is made as a whole, but that the errors stand behind the data. */
    @Test
    void errorsThatAreFoundLateStandBehindTheData() throws Exception {
        GraphService service = service(MANY, index -> row(index, NAME, index == MANY - 1 ? "many" : 1L));

        assertThat(handOver(service, LIST, this::take)).isNull();

        JsonNode answer = JSON.readTree(taken());
        JsonNode whole = JSON.readTree(whole(service, LIST));
        assertThat(taken()).startsWith("{\"data\":{").contains("},\"errors\":[{");
        assertThat(answer.get("data")).isEqualTo(whole.get("data"));
        assertThat(answer.at("/errors/0/path")).isEqualTo(whole.at("/errors/0/path"));
        assertThat(answer.at("/errors")).hasSize(1);
    }

    /** What is not in the answer cannot be untrue. */
    @Test
    void afterAPartWasHandedOverAnotherFieldMayStillBeNull() throws Exception {
        GraphService service = service(MANY, index -> {
            if (index < 0 && asked > 0) {
                throw new StatementFailure(ErrorCode.DATABASE_UNAVAILABLE, "away", null);
            }
            return row(index);
        });

        assertThat(handOver(service, LIST, this::take)).isNull();

        JsonNode answer = JSON.readTree(taken());
        assertThat(answer.at("/data/z").isNull()).isTrue();
        assertThat(answer.at("/data/it/nodes")).hasSize(MANY);
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("DATABASE_UNAVAILABLE");
    }

    /** No other row is read, and no other field is asked. */
    @Test
    void whatMustNotBeNullAndIsSpoilsTheRestAtOnce() throws Exception {
        List<Integer> read = new ArrayList<>();
        GraphService service = service(2 * MANY, index -> {
            read.add(index);
            return row(index, index == MANY ? null : NAME, 1L);
        });

        ExecutionResult why = handOver(service, LIST, this::take);

        assertThat(codes(why)).contains("\"path\":[\"it\",\"nodes\"," + MANY).contains("\"data\":null");
        assertThat(read).endsWith(MANY);
        assertThat(taken()).startsWith("{\"data\":{").doesNotContain("errors", "\"z\":");
    }

    @Test
    void andTheRestOfATable() throws Exception {
        List<Integer> read = new ArrayList<>();
        GraphService service = service(2 * MANY, index -> {
            read.add(index);
            return row(index, index == MANY ? null : NAME, 1L);
        });
        Operation operation = service.prepare(new GraphService.Request("{ ccgs { nodes { name population } } }"));
        try (Bounds bounds = service.reportBounds()) {
            assertThat(codes(service.stream(operation, bounds, part -> {}))).contains("nodes\"," + MANY);
        }
        assertThat(read).endsWith(MANY);
    }

    @Test
    void whatFailsInTheMiddleIsToldToWhoeverBreaksItOff() throws Exception {
        GraphService service = service(MANY, index -> {
            if (index == MANY - 1) {
                throw new StatementFailure(ErrorCode.QUERY_TIMEOUT, "too long", null);
            }
            return row(index);
        });

        assertThat(codes(handOver(service, LIST, this::take))).contains("QUERY_TIMEOUT");
        assertThat(taken()).doesNotContain("errors");
        assertThat(budget.used()).isZero();
    }

    @Test
    void whatFailsBeforeIsAnAnswerAsEver() throws Exception {
        GraphService service = service(MANY, index -> {
            if (index == 500) {
                throw new StatementFailure(ErrorCode.QUERY_TIMEOUT, "too long", null);
            }
            return row(index);
        });

        assertThat(codes(handOver(service, LIST, this::take)))
                .startsWith("{\"errors\":[{")
                .contains("QUERY_TIMEOUT");
        assertThat(asked).isZero();
    }

    @Test
    void aReleaseThatTakesThePlaceOfTheOneThatIsReadSpoilsWhatHasBegun() throws Exception {
        GraphService service = service(MANY, index -> {
            if (index == MANY - 1) {
                releases.set(0, release("two"));
            }
            return row(index);
        });

        assertThat(codes(handOver(service, LIST, this::take))).contains("NOT_READY");
        assertThat(asked).isOne();
    }

    @Test
    void andIsReadInItsPlaceWhereNothingHasBegun() throws Exception {
        Release two = release("two");
        GraphService service = service(500, index -> {
            releases.set(0, two);
            return row(index);
        });

        String query = "{ ccgs(first: 1000) { nodes { name population } } }";

        assertThat(codes(handOver(service, query, this::take)))
                .startsWith("{\"data\":{\"ccgs\"")
                .doesNotContain("errors");
        assertThat(asked).isZero();
    }

    /** Whoever takes it takes no more: that is no error of ours. */
    @Test
    void whoLeavesIsToldNothing() {
        GraphService service = service(MANY, OverflowTests::row);

        assertThatThrownBy(() -> handOver(service, LIST, () -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(budget.used()).isZero();
    }

    @Test
    void whereThereIsNoRoomItIsHeldAndAskedForAgain() throws Exception {
        GraphService service = service(MANY, OverflowTests::row);

        ExecutionResult held = handOver(service, LIST, () -> {
            asked++;
            return null;
        });
        assertThat(codes(held)).isEqualTo(whole(service, LIST));
        assertThat(asked).isEqualTo(MANY * NAME.length() / JsonData.WHOLE);

        assertThat(handOver(service, LIST, () -> asked++ < 6 ? null : taken)).isNull();
        assertThat(taken()).isEqualTo(whole(service, LIST));
    }

    /** Nine times what one query may hold. */
    @Test
    void memoryDoesNotGrowWithTheList() throws Exception {
        MemoryBudget narrow = new MemoryBudget(5_000_000, 5_000_000);
        GraphService service = service(narrow, 9 * MANY, OverflowTests::row);

        assertThat(handOver(service, LIST, this::take)).isNull();

        assertThat(taken.size()).isGreaterThan(9 * MANY * NAME.length());
        assertThat(narrow.used()).isZero();
        assertThat(codes(handOver(service, LIST, Overflow.NONE))).contains("QUERY_TOO_LARGE");
        assertThat(codes(handOver(service, LIST, () -> null))).contains("SERVER_BUSY", "MAX_REPORTS");
    }
}
