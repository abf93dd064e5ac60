package org.commissioninggraph.graph.embedded;

import java.util.function.Supplier;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.StatementFailures;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.kernel.api.exceptions.Status;

/** Translates whatever the server in this process throws at the thread that asks it. Thread-safe. */
final class EmbeddedFailures {
    private final StatementFailures statements;
    private final StoreGuard guard;
    private volatile boolean closing;

    EmbeddedFailures(StatementFailures statements, StoreGuard guard) {
        this.statements = statements;
        this.guard = guard;
    }

    /** From now on all fails, since the database is closed. */
    void closing() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    /** @param call of the server alone: what others throw is none of its failures */
    <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException | VirtualMachineError e) {
            throw translated(e);
        }
    }

    private GraphException translated(Throwable failure) {
        if (closing) {
            return StatementFailures.closing(failure);
        }
        String status = status(failure);
        guard.failed(status);
        return statements.translated(status, failure);
    }

    /** What has no status, such as an index out of bounds, is a fault of Neo4j, or of the files that it reads. */
    private static String status(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof QueryExecutionException query) {
                return query.getStatusCode();
            }
            if (cause instanceof Status.HasStatus known) {
                return known.status().code().serialize();
            }
            if (cause instanceof OutOfMemoryError) {
                return Status.General.OutOfMemoryError.code().serialize();
            }
        }
        return Status.General.UnknownError.code().serialize();
    }
}
