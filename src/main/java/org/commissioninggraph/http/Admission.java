package org.commissioninggraph.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * Decides when an operation runs. A cheap one runs at once, on the thread that has read it. Of the others, large ones, as
 * many run at a time as there are cores, and of those that take long one fewer, if there are more: so that however many there
 * are, a cheap one finds most of a core. Clients take turns: those that wait are ordered by the number of their turn, then by
 * their cost (start-time fair queueing, each operation being one turn). When there is no room to wait, the last one in that
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

    /** The last turn that each client has been given, where it is still to come. */
    private final Map<String, Long> turns = new HashMap<>();

    private final int places;
    private final int longPlaces;

    private int running;
    private int runningLong;

    /** The last turn of which all may have begun: who comes now has the next one. */
    private long turn;

    private long arrivals;
    private boolean closed;

    /**
     * @param places operations that are not cheap, at a time: all of them but one may be such as take long
     * @param room for those that wait
     */
    Admission(int places, int room) {
        this.room = room;
        this.places = places;
        this.longPlaces = Math.max(1, places - 1);
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
        private final long turn;
        private final long cost;
        private final long arrival;
        private final boolean begun;
        private final Turn waits;

        private Place(String client, long turn, long cost, long arrival, boolean begun, Turn waits) {
            this.client = client;
            this.turn = turn;
            this.cost = cost;
            this.arrival = arrival;
            this.begun = begun;
            this.waits = waits;
        }

        @Override
        public int compareTo(Place other) {
            int byTurn = Long.compare(turn, other.turn);
            int byCost = byTurn == 0 ? Long.compare(cost, other.cost) : byTurn;
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
                waits.refuse();
            }
        }

        /** Others may have it. */
        void end() {
            List<Place> next;
            synchronized (Admission.this) {
                running--;
                runningLong -= takesLong() ? 1 : 0;
                next = begun();
            }
            next.forEach(place -> place.waits.begin(place));
        }
    }

    /** What waits for a place. It is told by whoever leaves one, or asks for one, and must not keep it waiting. */
    interface Turn {
        /** @param place to be ended when what begins is done, or rests */
        void begin(Place place);

        /** In the place of {@link #begin}. */
        void refuse();
    }

    /** @param begun whether it is the rest of something: that goes first, is refused at the end only, and needs no room */
    Place submit(String client, long cost, boolean begun, Turn waits) {
        Place refused;
        Place place;
        List<Place> next;
        synchronized (this) {
            place = new Place(client, begun ? turn : nextTurn(client), cost, arrivals++, begun, waits);
            waiting.add(place);
            next = begun();
            refused = surplus();
            if (refused != null) {
                removed(refused);
            }
        }
        next.forEach(each -> each.waits.begin(each));
        if (refused != null) {
            refused.waits.refuse();
        }
        return place;
    }

    private long nextTurn(String client) {
        long next = Math.max(turn, turns.getOrDefault(client, turn)) + 1;
        turns.put(client, next);
        return next;
    }

    /** The last one for which there is no room. */
    private @Nullable Place surplus() {
        Place last = null;
        int count = 0;
        for (Place each : waiting) {
            if (closed || !each.begun) {
                last = each;
                count++;
            }
        }
        return closed || count > room ? last : null;
    }

    private synchronized boolean removed(Place place) {
        boolean waited = waiting.remove(place);
        if (waited && !place.begun) {
            turns.computeIfPresent(place.client, (client, last) -> last - 1);
        }
        return waited;
    }

    /** Those that may run now, which do not wait any more. */
    private List<Place> begun() {
        List<Place> begun = new ArrayList<>();
        for (Place next = first(); next != null; next = first()) {
            waiting.remove(next);
            running++;
            runningLong += next.takesLong() ? 1 : 0;
            if (next.turn - 1 > turn) {
                turn = next.turn - 1;
                turns.values().removeIf(last -> last <= turn);
            }
            begun.add(next);
        }
        return begun;
    }

    private @Nullable Place first() {
        if (closed || running == places) {
            return null;
        }
        for (Place place : waiting) {
            if (!place.takesLong() || runningLong < longPlaces) {
                return place;
            }
        }
        return null;
    }

    /** Refuses all that wait. What runs goes on. */
    @Override
    public void close() {
        TreeSet<Place> refused;
        synchronized (this) {
            closed = true;
            refused = new TreeSet<>(waiting);
            waiting.clear();
        }
        refused.forEach(place -> place.waits.refuse());
    }
}
