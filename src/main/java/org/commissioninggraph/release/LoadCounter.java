package org.commissioninggraph.release;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.commissioninggraph.graph.Database;
import org.jspecify.annotations.Nullable;

/**
 * How many releases have been announced, and have begun and ended to be put into a database. A reader may see half of
 * what a transaction commits: what was read is of one release if, before it was read, as many had ended as have begun
 * after. So the counts are written by transactions of their own, right before the commit of a release and right after.
 *
 * <p>Who serves need not ask each time: a release is announced {@link #NOTICE} before its commit begins. So where all
 * that was announced had ended, what is read until {@code NOTICE} after one began to ask for that is of one release.
 *
 * @param announced never less than {@code begun}
 * @param begun never less than {@code ended}
 */
public record LoadCounter(long announced, long begun, long ended) {

    public static final Duration NOTICE = Duration.ofSeconds(3);

    public static final String LABEL = "LoadCounter";

    /** The clocks of two machines do not run alike. */
    private static final Duration WAIT = NOTICE.plusMillis(500);

    /** How often it is looked whether a load is done that has begun to commit, and for how long. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final int LOOKS = 100;

    private static final LoadCounter NONE = new LoadCounter(0, 0, 0);
    private static final String COUNTS =
            "MATCH (c:`LoadCounter`) RETURN coalesce(c.announced, c.begun) AS announced, c.begun AS begun, c.ended AS ended";
    private static final String ANNOUNCE =
            "MERGE (c:`LoadCounter`) SET c.begun = coalesce(c.begun, 0), c.ended = coalesce(c.ended, 0)"
                    + " SET c.announced = c.begun + 1";
    private static final String BEGIN =
            "MATCH (c:`LoadCounter`) WHERE c.announced > c.begun SET c.begun = c.announced RETURN c.begun AS begun";
    private static final String END =
            "MATCH (c:`LoadCounter`) SET c.ended = CASE WHEN c.ended < $begun THEN $begun ELSE c.ended END";
    private static final String SETTLE = "MATCH (c:`LoadCounter`) SET c.ended = c.begun, c.announced = c.begun";

    public static LoadCounter in(Database database) {
        return of(database.read(COUNTS, Map.of()));
    }

    /** As of now, in a cluster too, where those that are only read may be behind. */
    public static LoadCounter newest(Database database) {
        return of(database.write(transaction -> transaction.run(COUNTS, Map.of())));
    }

    /** As soon as no release is just being put in the place of another, or after some seconds all the same. */
    public static LoadCounter settledIn(Database database) {
        await(() -> in(database).settled());
        return in(database);
    }

    /** Looks again and again whether a load is done, and gives up after some seconds. */
    static void await(BooleanSupplier done) {
        for (int look = 0; look < LOOKS && !done.getAsBoolean(); look++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static LoadCounter of(List<Map<String, @Nullable Object>> rows) {
        return rows.isEmpty()
                ? NONE
                : new LoadCounter(count(rows, "announced"), count(rows, "begun"), count(rows, "ended"));
    }

    /** Whether no release is just being put in the place of another. */
    public boolean settled() {
        return begun == ended;
    }

    /** Whether none is about to be, either. */
    public boolean quiet() {
        return announced == ended;
    }

    /**
     * Tells readers that a commit is about to follow. Not undone when the work that calls it is.
     *
     * @throws LoadException when it is interrupted while it waits, or nobody was told
     */
    public static long begin(Database database) {
        database.write(transaction -> transaction.run(ANNOUNCE, Map.of()));
        if (ServedRelease.in(database) != null) {
            waitForReaders();
        }
        List<Map<String, @Nullable Object>> begun = database.write(transaction -> transaction.run(BEGIN, Map.of()));
        if (begun.isEmpty()) {
            throw new LoadException("another process took back what tells readers of this load: load it again");
        }
        return count(begun, "begun");
    }

    private static void waitForReaders() {
        try {
            Thread.sleep(WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadException("the load was interrupted before its commit, and has changed nothing");
        }
    }

    /** Tells readers that the commit is done. */
    public static void end(Database database, long begun) {
        database.write(transaction -> transaction.run(END, Map.of("begun", begun)));
    }

    /** Puts right what a load has left that was killed: waits until none goes on. */
    public static void settle(Database database) {
        database.write(transaction -> {
            LoadLock.take(transaction);
            return transaction.run(SETTLE, Map.of());
        });
    }

    /** As {@link #settle(Database)}, by whoever holds the {@link LoadLock} in another transaction. */
    public static void settleByHolder(Database database) {
        database.write(transaction -> transaction.run(SETTLE, Map.of()));
    }

    private static long count(List<Map<String, @Nullable Object>> rows, String name) {
        return (Long) Objects.requireNonNull(rows.get(0).get(name));
    }
}
