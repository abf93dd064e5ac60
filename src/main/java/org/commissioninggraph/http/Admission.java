package org.commissioninggraph.http;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * Decides when an operation runs. A cheap one runs at once, on the thread that has read it. The others, large ones, run on
 * threads of their own, one for each core, and those that take long on all of them but one, if there are more: so that
 * however many there are, a cheap one finds a worker, and beside what takes long most of a core. Those that wait are ordered
 * by how many of the same client are before them, then by their cost. When there is no room to wait, the last one in that
 * order is refused. Thread-safe.
 */
final class Admission implements AutoCloseable {
    /** A row takes up to three kilobytes on its way from Neo4j to the answer, and there are sixteen workers. */
    private static final long HEAP_OF_A_ROW = 50_000;

    /**
     * What costs no more is answered in some ten milliseconds, or planned in some two hundred (see
     * {@link org.commissioninggraph.execution.Execution#cost}), and all workers may do so at once.
     */
    private static final long CHEAP = Math.min(20_000, Runtime.getRuntime().maxMemory() / HEAP_OF_A_ROW);

    /** The cost of what is never cheap. */
    static final long LARGE = 2 * CHEAP;

    /** What costs no more is answered in some hundred milliseconds. */
    private static final long LONG = 5 * CHEAP;

    private final int room;
    private final TreeSet<Place> waiting = new TreeSet<>();
    private final Map<String, Integer> ofClient = new HashMap<>();
    private final Thread[] threads;
    private final int mostLong;
    private int runningLong;
    private int idle;
    private long arrivals;
    private boolean closed;

    /**
     * @param threads operations that are not cheap, at a time: all of them but one may be such as take long
     * @param room for those that wait
     */
    Admission(int threads, int room) {
        this.room = room;
        this.mostLong = Math.max(1, threads - 1);
        this.threads = new Thread[threads];
        for (int index = 0; index < threads; index++) {
            this.threads[index] = new Thread(this::work, "large-" + (index + 1));
            this.threads[index].setDaemon(true);
            this.threads[index].start();
        }
    }

    static boolean isCheap(long cost) {
        return cost <= CHEAP;
    }

    /** How an operation is refused for which there is no room. */
    static RequestException busy() {
        return new RequestException(
                ErrorCode.SERVER_BUSY,
                "more large queries wait than can be answered soon: try again in a few seconds, or ask for less");
    }

    /** Where an operation stands among those that wait. */
    final class Place implements Comparable<Place> {
        private final String client;
        private final int rank;
        private final long cost;
        private final long arrival;
        private final boolean begun;
        private final Work work;

        private Place(String client, int rank, long cost, long arrival, boolean begun, Work work) {
            this.client = client;
            this.rank = rank;
            this.cost = cost;
            this.arrival = arrival;
            this.begun = begun;
            this.work = work;
        }

        @Override
        public int compareTo(Place other) {
            int byRank = Integer.compare(rank, other.rank);
            int byCost = byRank == 0 ? Long.compare(cost, other.cost) : byRank;
            return byCost == 0 ? Long.compare(arrival, other.arrival) : byCost;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(arrival);
        }

        private boolean takesLong() {
            return cost > LONG;
        }

        /** Nobody waits for it any more: if it has not begun, it is refused. */
        void leave() {
            if (removed(this)) {
                work.refuse();
            }
        }
    }

    /** What is done when it is a place's turn. */
    interface Work {
        void run();

        /** In the place of {@link #run}. Must not wait: it is called by whoever took the place. */
        void refuse();
    }

    /** Has the work run, or refused, by another thread. */
    Place submit(String client, long cost, Work work) {
        return submit(client, cost, false, work);
    }

    /**
     * Has the work run, or refused, by another thread.
     *
     * @param begun whether it is the rest of something: that is refused at the end only, and needs no room
     */
    Place submit(String client, long cost, boolean begun, Work work) {
        Place refused;
        Place place;
        synchronized (this) {
            int rank = ofClient.merge(client, 1, Integer::sum);
            place = new Place(client, rank, cost, arrivals++, begun, work);
            waiting.add(place);
            refused = surplus();
            if (refused != null) {
                waiting.remove(refused);
                forget(refused);
            }
            notifyAll();
        }
        if (refused != null) {
            refused.work.refuse();
        }
        return place;
    }

    /** The last one for which there is no room. What an idle thread is about to begin needs none. */
    private @Nullable Place surplus() {
        int threadsLeft = closed ? 0 : idle;
        int longLeft = mostLong - runningLong;
        Place last = null;
        int count = 0;
        for (Place each : waiting) {
            if (threadsLeft > 0 && (longLeft > 0 || !each.takesLong())) {
                threadsLeft--;
                longLeft -= each.takesLong() ? 1 : 0;
            } else if (closed || !each.begun) {
                last = each;
                count++;
            }
        }
        return closed || count > room ? last : null;
    }

    private synchronized boolean removed(Place place) {
        boolean waited = waiting.remove(place);
        if (waited) {
            forget(place);
        }
        return waited;
    }

    private void forget(Place place) {
        ofClient.computeIfPresent(place.client, (client, count) -> count == 1 ? null : count - 1);
    }

    private void work() {
        for (Place place = next(); place != null; place = next()) {
            try {
                place.work.run();
            } finally {
                done(place);
            }
        }
    }

    private synchronized @Nullable Place next() {
        idle++;
        Place next = first();
        while (!closed && next == null) {
            try {
                wait();
            } catch (InterruptedException e) {
                return null;
            }
            next = first();
        }
        idle--;
        if (closed || next == null) {
            return null;
        }
        waiting.remove(next);
        runningLong += next.takesLong() ? 1 : 0;
        return next;
    }

    /** The first that may run now. */
    private @Nullable Place first() {
        for (Place place : waiting) {
            if (!place.takesLong() || runningLong < mostLong) {
                return place;
            }
        }
        return null;
    }

    private synchronized void done(Place place) {
        forget(place);
        runningLong -= place.takesLong() ? 1 : 0;
        notifyAll();
    }

    /** Refuses all that wait. What runs goes on. */
    @Override
    public void close() {
        TreeSet<Place> refused;
        synchronized (this) {
            closed = true;
            refused = new TreeSet<>(waiting);
            waiting.clear();
            notifyAll();
        }
        refused.forEach(place -> place.work.refuse());
    }
}
