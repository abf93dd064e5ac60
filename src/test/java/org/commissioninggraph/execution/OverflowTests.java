package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers that grow larger than what is made as a whole. */
final class OverflowTests extends OverflowFixture {
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

    /** What was read of all rows stands before and behind them. */
    @Test
    void theHeadOfAListIsCountedToItsEnd() throws Exception {
        Map<String, Object> head = Map.of("head", true, "row", List.of(5L, "x".repeat(1_000_000)));
        GraphService service = service(MANY, index -> index == 0 ? head : row(index));
        List<Long> used = new ArrayList<>();

        handOver(service, "{ ccgs(first: 1000000) { nodes { name population } } }", () -> new OutputStream() {
            @Override
            public void write(int value) {}

            @Override
            public void write(byte[] bytes, int from, int length) {
                used.add(budget.used());
            }
        });

        assertThat(used.get(used.size() / 2)).isGreaterThan(2_000_000);
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
