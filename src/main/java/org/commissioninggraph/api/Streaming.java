package org.commissioninggraph.api;

import graphql.ExecutionResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.commissioninggraph.cypher.Answers;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Planned;
import org.commissioninggraph.plan.QueryPlan;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a root list as they come, and has the operation executed for some hundreds of them at a time, or
 * fewer where they hold long lists: so memory does not grow with the list, and a row is made into an answer as ever. What
 * else is at the root is read once. The last rows are the value of the root field.
 */
final class Streaming implements StatementUse {
    private static final int ROWS = 500;

    /** How much memory the rows of a page may take before they are handed over; the last of them may hold long lists. */
    private static final long BYTES = 8_000_000;

    /** Ends the statement. Why is told elsewhere. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;

        Ended(@Nullable Throwable cause) {
            super(null, cause, false, false);
        }
    }

    private final StatementRunner runner;
    private final Bounds bounds;
    private final Cost cost = new Cost(0); // a streamed table has no room to tell it
    private final Function<StatementUse, ExecutionResult> executing;
    private final Consumer<ExecutionResult> pages;
    private final Map<Planned, Optional<Object>> once = new HashMap<>();
    private @Nullable ExecutionResult failed;
    private @Nullable RuntimeException broken;

    /**
     * @param executing executes the operation with other values for its root fields
     */
    Streaming(
            StatementRunner runner,
            Bounds bounds,
            Function<StatementUse, ExecutionResult> executing,
            Consumer<ExecutionResult> pages) {
        this.runner = runner;
        this.bounds = bounds;
        this.executing = executing;
        this.pages = pages;
    }

    /** Executes the operation, and hands over its pages to the last. Returns what it failed by, or the last page. */
    ExecutionResult run() {
        ExecutionResult last = executing.apply(this);
        if (broken != null) {
            throw broken;
        }
        if (failed == null && last.getErrors().isEmpty()) {
            pages.accept(last);
        }
        return failed == null ? last : failed;
    }

    @Override
    public Cost cost() {
        return cost;
    }

    @Override
    public @Nullable Object of(Planned planned, String statement) {
        return isLong(planned.plan()) ? streamed(planned, statement) : single(planned, statement);
    }

    private static boolean isLong(QueryPlan plan) {
        return plan instanceof QueryPlan.Many many
                && many.connection().parts().stream()
                        .anyMatch(part -> part instanceof Part.Nodes || part instanceof Part.Edges);
    }

    private @Nullable Object single(Planned planned, String statement) {
        Optional<Object> known = once.get(planned);
        if (known == null) {
            known = Optional.ofNullable(new Answering(runner, bounds, cost).of(planned, statement));
            once.put(planned, known);
        }
        return known.orElse(null);
    }

    private @Nullable Object streamed(Planned planned, String statement) {
        Rows rows = new Rows(planned);
        runner.read(statement, planned.parameters(), bounds.cancellation(), rows::add);
        return rows.value();
    }

    private void hand(@Nullable Object value) {
        ExecutionResult page = executing.apply(new Page(value));
        if (!page.getErrors().isEmpty()) {
            failed = page;
            throw new Ended(null);
        }
        try {
            pages.accept(page);
        } catch (RuntimeException e) {
            broken = e;
            throw new Ended(e);
        }
    }

    /** Executes the operation with rows that are there already. */
    private final class Page implements StatementUse {
        private final @Nullable Object value;

        private Page(@Nullable Object value) {
            this.value = value;
        }

        @Override
        public Cost cost() {
            return cost;
        }

        @Override
        public @Nullable Object of(Planned planned, String statement) {
            return isLong(planned.plan()) ? value : single(planned, statement);
        }
    }

    /** The rows that were not handed over yet, after the one that holds the counts of the list. */
    private final class Rows {
        private final Planned planned;
        private final List<Map<String, Object>> waiting = new ArrayList<>();
        private final List<Map<String, Object>> head = new ArrayList<>();
        private long wanted;
        private long bytes;

        private Rows(Planned planned) {
            this.planned = planned;
            Connection connection = ((QueryPlan.Many) planned.plan()).connection();
            // One row more than the page holds is read, to know whether there are more.
            this.wanted = connection.page().limit() == null
                    ? Long.MAX_VALUE
                    : planned.<Long>value(connection.page().limit()) - 1;
        }

        private void add(Map<String, Object> row) {
            if (Boolean.TRUE.equals(row.get(Compiler.HEAD))) {
                head.add(row);
                return;
            }
            if (waiting.size() == ROWS || bytes > BYTES) {
                hand(value());
                waiting.clear();
                bounds.memory().release();
                bytes = 0;
            }
            if (wanted > 0) {
                long size = RowSize.of(row);
                bounds.memory().take(size);
                waiting.add(row);
                bytes += size;
                wanted--;
            }
        }

        private @Nullable Object value() {
            List<Map<String, Object>> rows = new ArrayList<>(head);
            rows.addAll(waiting);
            return Answers.of(planned, rows);
        }
    }
}
