package org.commissioninggraph.graph.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.PlanTree;
import org.commissioninggraph.graph.WriteTransaction;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.QueryExecutionType.QueryType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** A transaction of the server in this process. For one thread, except for {@link #terminate}. */
final class EmbeddedTransaction implements WriteTransaction, AutoCloseable {
    private final Transaction transaction;
    private final EmbeddedFailures failures;

    EmbeddedTransaction(Transaction transaction, EmbeddedFailures failures) {
        this.transaction = transaction;
        this.failures = failures;
    }

    @Override
    public List<Map<String, @Nullable Object>> run(String statement, Map<String, Object> parameters) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        handOver(execute(statement, parameters), rows::add);
        return rows;
    }

    /** Hands over each row when it is made. What the consumer throws is passed on. */
    void read(String statement, Map<String, Object> parameters, Consumer<Map<String, @Nullable Object>> row) {
        Result result = execute(statement, parameters);
        if (failures.guarded(result::getQueryExecutionType).queryType() != QueryType.READ_ONLY) {
            throw new GraphException(
                    GraphException.Code.STATEMENT_FAILED,
                    "a statement of this program writes where it may only read: please report this with the log");
        }
        handOver(result, row);
    }

    /** The plan of a statement that begins with EXPLAIN or PROFILE. */
    PlanTree plan(String statement, Map<String, Object> parameters) {
        Result result = execute(statement, parameters);
        handOver(result, row -> {}); // there is no profile before the last row
        return EmbeddedValues.plan(failures.guarded(result::getExecutionPlanDescription));
    }

    private Result execute(String statement, Map<String, Object> parameters) {
        return failures.guarded(() -> transaction.execute(statement, parameters));
    }

    private void handOver(Result result, Consumer<Map<String, @Nullable Object>> row) {
        List<String> columns = result.columns();
        while (failures.guarded(result::hasNext)) {
            row.accept(failures.guarded(() -> EmbeddedValues.row(columns, result.next())));
        }
    }

    void commit() {
        failures.guarded(() -> {
            transaction.commit();
            return true;
        });
    }

    /** From any thread, before {@link #close} begins: later the server may have begun another one in its place. */
    void terminate() {
        transaction.terminate();
    }

    /** Rolls back what is not committed. */
    @Override
    public void close() {
        failures.guarded(() -> {
            transaction.close();
            return true;
        });
    }
}
