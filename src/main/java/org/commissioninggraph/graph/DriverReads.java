package org.commissioninggraph.graph;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.summary.ResultSummary;

/**
 * Reads over the driver. Each statement is a transaction that commits itself: it is begun, run and ended by one message to
 * the server and its answer, where the driver's functions that are given a transaction take three.
 *
 * @param pause waits for so long
 */
record DriverReads(DriverConnection connection, Consumer<Duration> pause) {
    /** Before each further attempt: none after a connection that was closed, some while a cluster chooses a new leader. */
    static final List<Duration> PAUSES =
            Stream.of(0, 250, 500, 1_000, 1_000, 1_000).map(Duration::ofMillis).toList();

    /** The metadata of a transaction that tells which read it is. */
    private static final String NAME = "commissioning_graph";

    private static final String TERMINATE = "SHOW TRANSACTIONS YIELD transactionId AS id, metaData AS data"
            + " WHERE data." + NAME + " = $name TERMINATE TRANSACTIONS id YIELD message RETURN message";

    DriverReads(DriverConnection connection) {
        this(connection, pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    /** Hands over the rows, and counts them. */
    private static final class Rows {
        private final Consumer<Map<String, @Nullable Object>> consumer;
        private final Runnable terminate;
        private long taken;

        Rows(Consumer<Map<String, @Nullable Object>> consumer, Runnable terminate) {
            this.consumer = consumer;
            this.terminate = terminate;
        }

        void take(Result result) {
            while (result.hasNext()) {
                Map<String, @Nullable Object> row = DriverValues.row(result.next());
                taken++;
                hand(row);
            }
        }

        /** Where the consumer fails, the session waits until the server has made as many rows as it was asked for. */
        private void hand(Map<String, @Nullable Object> row) {
            try {
                consumer.accept(row);
            } catch (RuntimeException e) {
                terminate.run();
                throw e;
            }
        }
    }

    /**
     * Hands over each row as it comes. What fails before the first one because a connection broke or a leader is chosen is
     * tried again, as long as there is time; what fails later is not, since its rows were used.
     */
    ResultSummary read(
            String statement,
            Map<String, Object> parameters,
            ReadOptions options,
            Consumer<Map<String, @Nullable Object>> row) {
        long begun = System.nanoTime();
        Iterator<Duration> pauses = PAUSES.iterator();
        Rows rows = new Rows(row, () -> {
            var unused = terminate(options.name());
        });
        Duration left = options.timeout();
        while (true) {
            try {
                return once(statement, parameters, options.within(left), rows);
            } catch (Neo4jException e) {
                GraphException failure = connection.translated(e);
                if (rows.taken > 0 || !passes(e, failure) || !pauses.hasNext()) {
                    throw failure;
                }
                pause.accept(pauses.next());
                left = options.timeout().minusNanos(System.nanoTime() - begun);
                if (left.isNegative() || left.isZero()) { // a server takes zero for no limit at all
                    throw failure;
                }
            }
        }
    }

    /** Whether it may go well the next time. A statement that needs too much memory will need it again. */
    private static boolean passes(Neo4jException failure, GraphException told) {
        return failure instanceof RetryableException && told.code() != GraphException.Code.QUERY_TOO_LARGE;
    }

    /** The summary is there after the last row, and with it the profile of a statement. */
    private ResultSummary once(String statement, Map<String, Object> parameters, ReadOptions options, Rows rows) {
        try (Session session = connection.session(AccessMode.READ, options.fetchSize())) {
            Result result = session.run(statement, parameters, named(options));
            rows.take(result);
            return result.consume();
        }
    }

    private static TransactionConfig named(ReadOptions options) {
        return TransactionConfig.builder()
                .withTimeout(options.timeout())
                .withMetadata(Map.of(NAME, options.name()))
                .build();
    }

    CompletionStage<Integer> terminate(String name) {
        AsyncSession session = connection.asyncSession();
        return session.runAsync(TERMINATE, Map.of("name", name))
                .thenCompose(ResultCursor::listAsync)
                .handle((ended, failure) -> failure == null ? ended.size() : 0)
                .thenCompose(ended -> session.closeAsync().handle((closed, failure) -> ended));
    }
}
