package org.commissioninggraph.execution;

import graphql.ExecutionResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An operation whose root fields are planned, so that it is known what it costs before it is run. To be run once, by one
 * thread at a time; closing it ends what still runs.
 */
public final class Execution implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    /** So many rows are touched in the time in which Neo4j plans a statement of the complexity {@link #AS_LONG_PLANNED}. */
    private static final long ROWS = 40;

    private static final long AS_LONG_PLANNED = 3;

    private final Engine engine;
    private final OperationBounds bounds;
    private final Engine.Attempt first;
    private final Supplier<Engine.Attempt> planning;

    /**
     * @param planning plans it: now, and again for each release that takes the place of the one that is read
     */
    Execution(Engine engine, OperationBounds bounds, Supplier<Engine.Attempt> planning) {
        this.engine = engine;
        this.bounds = bounds;
        this.planning = planning;
        this.first = planned();
    }

    /** What cannot be planned is closed by nobody else. */
    private Engine.Attempt planned() {
        try {
            return planning.get();
        } catch (RuntimeException | Error e) {
            bounds.close();
            throw e;
        }
    }

    /** How many rows of the database it may touch, as reckoned before it is run. */
    public long estimatedRows() {
        return first.cost().rows();
    }

    /**
     * What it takes of the database, in rows: those that it may touch, or those that could be touched while its statements
     * are planned, where these are more.
     */
    public long cost() {
        return Math.max(estimatedRows(), planningCost());
    }

    /** What it takes of the database to plan its statements, in rows that could be touched meanwhile. */
    public long planningCost() {
        return first.fields().complexity() * ROWS / AS_LONG_PLANNED;
    }

    /**
     * Hands over what is to be known of the answer before there are rows, and does not run it.
     *
     * @param notices each with its code, path and message
     * @return what it is refused by; null where it is not
     */
    public @Nullable ExecutionResult known(Consumer<List<Map<String, Object>>> notices) {
        notices.accept(Notices.told(first.operation(), first.fields()));
        return first.result().getErrors().isEmpty() ? null : engine.errors().presented(first.result());
    }

    /** As it was planned first. */
    Engine.Attempt first() {
        return first;
    }

    /** Runs it. What met the moment in which another release took the place of the one that was read is run again. */
    public ExecutionResult run() {
        return Objects.requireNonNull(handOver(), "what has no overflow is handed over to nobody");
    }

    /**
     * Runs it as {@link #run} does, and hands over to its overflow what grows large. That the overflow takes no more is
     * thrown as UncheckedIOException.
     *
     * @return the answer, where it is made as a whole; what it fails by, where a part of it was handed over that must be
     *     taken for nothing; null where all of it was handed over
     */
    public @Nullable ExecutionResult handOver() {
        Engine.Attempt attempt = first;
        for (int count = 1; count < ATTEMPTS; count++) {
            ExecutionResult result = engine.run(attempt);
            if (result != null || hasBegun(attempt)) {
                return ended(attempt, result);
            }
            bounds.memory().release();
            attempt = planning.get();
        }
        return ended(attempt, engine.run(attempt));
    }

    private static boolean hasBegun(Engine.Attempt attempt) {
        JsonData written = attempt.use().written();
        return written != null && written.hasBegun();
    }

    private @Nullable ExecutionResult ended(Engine.Attempt attempt, @Nullable ExecutionResult result) {
        if (result == null) {
            return engine.changed();
        }
        JsonData written = attempt.use().written();
        if (written == null || !written.hasBegun() || result.getData() == null) {
            return result;
        }
        written.finish(result);
        return null;
    }

    /** Whether another answer follows this one whenever there is another release. */
    public boolean goesOn() {
        return first.operation().isSubscription();
    }

    /** Runs it. Null where another release took the place of the one that was read. */
    public @Nullable ExecutionResult runOnce() {
        return engine.run(first);
    }

    @Override
    public void close() {
        bounds.close();
    }
}
