package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A statement ends with the operation that it is of, by whichever way the database is asked. */
@ParameterizedClass(autoCloseArguments = false)
@MethodSource("org.commissioninggraph.support.TestDatabase#ways")
@Timeout(60)
final class DatabaseReaderIT {
    private static final String ENDLESS =
            "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS sum";
    private static final String MANY = "UNWIND range(1, 1000000) AS n RETURN n";
    private static final String RUNNING = "SHOW TRANSACTIONS YIELD currentQuery AS query"
            + " WHERE query STARTS WITH 'UNWIND range(1, 1000000)' RETURN count(*) AS running";

    @Parameter
    Database database;

    /** A cause is told in the log: a client that has gone is none. */
    private void fails(ErrorCode code, String statement, Cancellation cancellation, Runnable atRow) {
        DatabaseReader statements = new DatabaseReader(() -> database);
        assertThatThrownBy(() -> statements.read(statement, Map.of(), cancellation, row -> atRow.run()))
                .isInstanceOfSatisfying(RequestException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(code);
                    assertThat(cancellation.isCancelled() && failure.getCause() != null)
                            .isFalse();
                });
        while (running() > 0) { // until the server is done with it, which may be after it has told
            Thread.onSpinWait();
        }
    }

    private long running() {
        return (long) database.read(RUNNING, Map.of()).get(0).get("running");
    }

    @Test
    void endsWhenItsClientIsGone() {
        Cancellation cancellation = new Cancellation(TestDatabase.QUERY_TIMEOUT);
        Thread leaving = new Thread(() -> {
            while (running() == 0) {
                Thread.onSpinWait();
            }
            cancellation.cancel();
        });
        leaving.start();

        fails(ErrorCode.NOT_READY, ENDLESS, cancellation, () -> {});
    }

    @Test
    void endsWhenItsClientGoesWhileRowsCome() {
        Cancellation cancellation = new Cancellation(TestDatabase.QUERY_TIMEOUT);
        List<Boolean> rows = new ArrayList<>();

        fails(ErrorCode.NOT_READY, MANY, cancellation, () -> {
            rows.add(true);
            cancellation.cancel();
        });
        assertThat(rows).hasSize(1);
    }

    @Test
    void endsWhenItsTimeIsOver() {
        fails(ErrorCode.QUERY_TIMEOUT, ENDLESS, new Cancellation(Duration.ofMillis(300)), () -> {});
    }

    /** The time is over while a row is made a part of the answer. */
    @Test
    void endsWhenItsTimeIsOverWhileRowsCome() {
        Cancellation cancellation = new Cancellation(Duration.ofMillis(300));

        fails(ErrorCode.QUERY_TIMEOUT, MANY, cancellation, () -> {
            while (!isOver(cancellation)) {
                Thread.onSpinWait();
            }
        });
    }

    private static boolean isOver(Cancellation cancellation) {
        try {
            return cancellation.remaining().isZero();
        } catch (RequestException e) {
            return true;
        }
    }

    @Test
    void doesNotBeginOnceItsClientIsGone() {
        Cancellation cancellation = new Cancellation(TestDatabase.QUERY_TIMEOUT);
        cancellation.cancel();

        Database untouched = (Database) Proxy.newProxyInstance(
                Database.class.getClassLoader(), new Class<?>[] {Database.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("it was begun");
                });
        DatabaseReader reader = new DatabaseReader(() -> untouched);
        assertThatThrownBy(() -> reader.read(MANY, Map.of(), cancellation, row -> {}))
                .isInstanceOf(RequestException.class);
    }
}
