package org.commissioninggraph.execution;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.ReadOptions;

/**
 * Runs the API's statements on the database.
 *
 * @param database asked for at each statement: it is still starting when this is made
 */
public record DatabaseReader(Supplier<Database> database) implements StatementRunner {
    /** Rows, where it is not known how large they are. */
    static final int FETCH_SIZE = 500;

    /** How often a statement is terminated until it ends: it may be on its way, or still be planned. */
    private static final long AGAIN_MILLIS = 250;

    @Override
    public List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
        try {
            return database.get().read(statement, parameters);
        } catch (GraphException e) {
            throw failure(e);
        }
    }

    @Override
    public void read(
            String statement,
            Map<String, Object> parameters,
            Cancellation cancellation,
            Consumer<Map<String, Object>> row) {
        read(statement, parameters, FETCH_SIZE, cancellation, row);
    }

    @Override
    public void read(
            String statement,
            Map<String, Object> parameters,
            int fetchSize,
            Cancellation cancellation,
            Consumer<Map<String, Object>> row) {
        Database asked = database.get();
        terminable(
                cancellation,
                fetchSize,
                options -> asked.read(statement, parameters, options, each -> {
                    cancellation.remaining();
                    row.accept(each);
                }));
    }

    /** Does some reading, which ends when the operation does. */
    void terminable(Cancellation cancellation, int fetchSize, Consumer<ReadOptions> reading) {
        String name = UUID.randomUUID().toString();
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ReadOptions options = new ReadOptions(name, cancellation.remaining(), fetchSize);
        try (Cancellation.Registration ending = cancellation.onCancel(() -> terminate(name, goesOn))) {
            reading.accept(options);
        } catch (GraphException e) {
            throw failure(e, cancellation);
        } finally {
            goesOn.set(false);
        }
    }

    private void terminate(String name, AtomicBoolean goesOn) {
        if (goesOn.get()) {
            var unused = database.get()
                    .terminate(name)
                    .thenRunAsync(
                            () -> terminate(name, goesOn),
                            CompletableFuture.delayedExecutor(AGAIN_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    private static RequestException failure(GraphException failure, Cancellation cancellation) {
        return switch (failure.code()) {
            case QUERY_TIMEOUT -> cancellation.timedOut(failure);
            case TERMINATED -> cancellation.ended(failure);
            default -> failure(failure);
        };
    }

    /** Where Neo4j is, and how it is spoken to, is not for clients: that is in the log. */
    public static RequestException failure(GraphException failure) {
        return switch (failure.code()) {
            case QUERY_TIMEOUT, QUERY_TOO_LARGE ->
                new RequestException(
                        ErrorCode.valueOf(failure.code().name()), String.valueOf(failure.getMessage()), failure);
            case STATEMENT_FAILED, CONSTRAINT_VIOLATED ->
                new RequestException(
                        ErrorCode.INTERNAL_ERROR,
                        "the database does not accept a statement of this program: the log tells why under the id",
                        failure);
            default ->
                new RequestException(
                        ErrorCode.DATABASE_UNAVAILABLE, "the database does not answer: try again in a moment", failure);
        };
    }
}
