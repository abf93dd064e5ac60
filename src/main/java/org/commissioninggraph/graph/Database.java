package org.commissioninggraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A Neo4j database. Thread-safe. Every method throws {@link GraphException}.
 *
 * <p>A row maps column names to null, Boolean, Long, Double, String, LocalDate, OffsetDateTime, List or Map; a point is
 * a Map of {@code latitude} and {@code longitude}, a node or relationship the Map of its properties.
 */
public interface Database extends AutoCloseable {
    /** Runs one statement in a read transaction under the time limit of queries, and collects its rows. */
    List<Map<String, @Nullable Object>> read(String statement, Map<String, Object> parameters);

    /**
     * Runs one statement in a read transaction of its own, and hands over each row as it arrives, so that memory does not
     * grow with their number. What the consumer throws ends the transaction and is passed on.
     */
    void read(
            String statement,
            Map<String, Object> parameters,
            ReadOptions options,
            Consumer<Map<String, @Nullable Object>> row);

    /**
     * Ends the read that was begun under a name, if it is running: it fails with {@link GraphException.Code#TERMINATED}.
     * Neo4j ends what runs, not what it still plans. Does not wait.
     *
     * @return how many were ended
     */
    CompletionStage<Integer> terminate(String name);

    /**
     * Runs all of the work in one write transaction without a time limit: committed when it returns, rolled back when
     * it throws. It is never run twice.
     */
    <T> T write(Function<WriteTransaction, T> work);

    /** As {@link #write}, and the work may use as much memory as it takes, where the server is in this process. */
    <T> T writeLarge(Function<WriteTransaction, T> work);

    /** Runs one statement that changes constraints or indexes, in a transaction of its own. */
    void schema(String statement);

    /** The plan that a statement would be run by, without running it. */
    PlanTree explain(String statement, Map<String, Object> parameters);

    /** Runs a statement that reads, and tells the plan with what each operator did. */
    PlanTree profile(String statement, Map<String, Object> parameters, ReadOptions options);

    /** For people: what and where it is, for instance "Neo4j 5.26.30 at bolt://localhost:7687". */
    String description();

    /**
     * Whether the server in this process answers a statement that touches nothing. One that runs elsewhere is not asked:
     * it may be away without a fault of this process.
     */
    boolean responds(Duration limit);

    /**
     * Ends all that is read or written, and lets nothing more begin: it fails with {@link
     * GraphException.Code#TERMINATED} or {@link GraphException.Code#DATABASE_UNAVAILABLE}. To be followed by {@link
     * #close}.
     */
    void terminateAll();

    @Override
    void close();
}
