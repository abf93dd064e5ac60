package org.commissioninggraph.execution;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one request costs. Used by the one thread that executes it. */
final class RequestCost {
    /** Where its time goes. */
    enum Phase {
        /** Parse, validate, plan, compile. */
        COMPILE,
        /** Wait for the database, and read its rows. */
        DATABASE,
        /** Make the answer from the rows; writing it as JSON comes after. */
        ENCODE
    }

    private final long[] nanoseconds = new long[Phase.values().length];
    private Phase phase = Phase.COMPILE;
    private long since = System.nanoTime();
    private long estimatedRows;
    private int statements;
    private long rows;
    private @Nullable Long dbHits;

    /**
     * @param compiled nanoseconds that were spent on reading the request before
     */
    RequestCost(long compiled) {
        nanoseconds[Phase.COMPILE.ordinal()] = compiled;
    }

    /** From now on the time is that of this phase. */
    void enter(Phase next) {
        long now = System.nanoTime();
        nanoseconds[phase.ordinal()] += now - since;
        phase = next;
        since = now;
    }

    /** How many rows of the database it may touch, as reckoned before it is run. */
    void estimated(long rows) {
        estimatedRows = rows;
    }

    void ran(long statementRows) {
        statements++;
        rows += statementRows;
    }

    /** Reads the rows of a statement. What the consumer does is not time of the database. */
    void read(
            StatementRunner runner,
            String statement,
            Map<String, Object> parameters,
            int fetchSize,
            Cancellation cancellation,
            Consumer<Map<String, Object>> row) {
        enter(Phase.DATABASE);
        statements++;
        try {
            runner.read(statement, parameters, fetchSize, cancellation, each -> {
                enter(Phase.ENCODE);
                rows++;
                row.accept(each);
                enter(Phase.DATABASE);
            });
        } finally {
            enter(Phase.ENCODE);
        }
    }

    void hit(long statementHits) {
        dbHits = statementHits + (dbHits == null ? 0 : dbHits);
    }

    /** As it is told to a client, up to now. */
    Map<String, Object> told() {
        enter(phase);
        Map<String, Object> milliseconds = new LinkedHashMap<>();
        for (Phase each : Phase.values()) {
            long micros = nanoseconds[each.ordinal()] / 1_000;
            milliseconds.put(each.name().toLowerCase(Locale.ROOT), micros / 1_000.0);
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("estimatedRows", estimatedRows);
        told.put("statements", statements);
        told.put("rows", rows);
        if (dbHits != null) {
            told.put("dbHits", dbHits);
        }
        told.put("milliseconds", milliseconds);
        return told;
    }
}
