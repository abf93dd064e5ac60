package org.commissioninggraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commissioninggraph.graph.GraphException.Code;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;

/** How often the server is asked, and when again. */
final class DriverReadsTests {
    private static final DatabaseAddress ADDRESS =
            new DatabaseAddress("bolt://localhost:7687", "neo4j", "secret-word", "neo4j", Duration.ofSeconds(30));
    private static final ReadOptions OPTIONS = new ReadOptions("this one", Duration.ofMinutes(5), 100);
    private static final ServiceUnavailableException BROKEN = new ServiceUnavailableException("broken");

    private final FakeDriver fake = new FakeDriver();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Object> seen = new ArrayList<>();

    private void read(ReadOptions options) {
        new DriverReads(new DriverConnection(fake.driver(), ADDRESS), pauses::add)
                .read("RETURN 1", Map.of(), options, row -> seen.add(row.get("n")));
    }

    /** Its transaction is neither begun nor committed by a message of its own. */
    @Test
    void asksOnce() {
        fake.then(3, null);
        read(OPTIONS);

        assertThat(seen).containsExactly(1L, 2L, 3L);
        assertThat(fake.calls).containsExactly("run", "close");
        assertThat(fake.transactions).singleElement().satisfies(transaction -> {
            assertThat(transaction.timeout()).isEqualTo(Duration.ofMinutes(5));
            assertThat(transaction.metadata())
                    .containsExactly(Map.entry("commissioning_graph", Values.value("this one")));
        });
    }

    @Test
    void asksAgainForWhatFailsBeforeItsFirstRow() {
        fake.then(0, BROKEN)
                .then(0, new TransientException("Neo.TransientError.Cluster.NotALeader", "moved"))
                .then(2, null);
        read(OPTIONS);

        assertThat(seen).containsExactly(1L, 2L);
        assertThat(pauses).containsExactly(Duration.ZERO, Duration.ofMillis(250));
        assertThat(fake.calls).containsExactly("run", "close", "run", "close", "run", "close");
    }

    @Test
    void asksWithTheTimeThatIsLeft() {
        fake.then(0, BROKEN).then(1, null);
        read(OPTIONS);

        assertThat(fake.transactions).hasSize(2);
        assertThat(fake.transactions.get(1).timeout())
                .isLessThan(fake.transactions.get(0).timeout())
                .isPositive();
    }

    @Test
    void doesNotAskAgainOnceItsTimeIsOver() {
        fake.then(0, BROKEN).then(1, null);
        failsWith(Code.DATABASE_UNAVAILABLE, () -> read(new ReadOptions("late", Duration.ofNanos(1), 100)));

        assertThat(fake.transactions).hasSize(1);
    }

    /** Its rows were used. */
    @Test
    void doesNotAskAgainAfterARow() {
        fake.then(1, BROKEN).then(2, null);
        failsWith(Code.DATABASE_UNAVAILABLE, () -> read(OPTIONS));

        assertThat(seen).containsExactly(1L);
        assertThat(pauses).isEmpty();
    }

    @Test
    void doesNotAskForTooMuchMemoryAgain() {
        String memory = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";
        fake.then(0, new TransientException(memory, "too large")).then(1, null);
        failsWith(Code.QUERY_TOO_LARGE, () -> read(OPTIONS));

        assertThat(fake.transactions).hasSize(1);
    }

    @Test
    void doesNotAskAgainForWhatIsWrong() {
        fake.then(0, new ClientException("Neo.ClientError.Statement.SyntaxError", "no"))
                .then(1, null);
        failsWith(Code.STATEMENT_FAILED, () -> read(OPTIONS));

        assertThat(fake.transactions).hasSize(1);
    }

    @Test
    void givesUp() {
        for (int attempt = 0; attempt <= DriverReads.PAUSES.size(); attempt++) {
            fake.then(0, BROKEN);
        }
        failsWith(Code.DATABASE_UNAVAILABLE, () -> read(OPTIONS));

        assertThat(pauses).isEqualTo(DriverReads.PAUSES);
    }

    private static void failsWith(Code code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(GraphException.class, failure -> assertThat(failure.code())
                .isEqualTo(code));
    }
}
