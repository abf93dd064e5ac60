package org.commissioninggraph.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * When an answer is made that has a thread of its own. Where it costs much it counts as one of the large operations that
 * run at a time, but not while it waits for its client. For one thread.
 */
final class AnswerSlot implements AutoCloseable {
    private final Admission admission;
    private final String client;
    private @Nullable Cancellation cancellation;
    private long cost;
    private Admission.@Nullable Place taken;

    /**
     * @param client by which those who ask are told apart
     */
    AnswerSlot(Admission admission, String client) {
        this.admission = admission;
        this.client = client;
    }

    /** Whether it is its turn, once that is known. */
    private record Given(CompletableFuture<Boolean> given) implements Admission.Turn {
        @Override
        public void begin(Admission.Place place) {
            given.complete(true);
        }

        @Override
        public void refuse() {
            given.complete(false);
        }
    }

    /**
     * Waits until it is its turn.
     *
     * @param ending its time, and whether its client waits
     * @throws RequestException when there is no room to wait, or when it is ended before it is its turn
     */
    void begin(Cancellation ending, long estimatedCost) {
        cancellation = ending;
        cost = estimatedCost;
        if (!taken(ending, false)) {
            throw Admission.busy();
        }
    }

    /** Lets others work, while it waits for its client. */
    void pause() {
        if (taken != null) {
            taken.end();
            taken = null;
        }
    }

    /** Waits until it is its turn again, or it is ended. It is not refused any more. */
    void resume() {
        if (cancellation != null && taken == null) {
            taken(cancellation, true);
        }
    }

    @Override
    public void close() {
        pause();
        cancellation = null;
    }

    private boolean taken(Cancellation ending, boolean begun) {
        if (Admission.isCheap(cost)) {
            return true;
        }
        Given next = new Given(new CompletableFuture<>());
        Admission.Place place = admission.submit(client, cost, begun, next);
        try (Cancellation.Registration leaving = ending.onCancel(place::leave)) {
            boolean given = given(next, place, ending);
            taken = given ? place : null;
            return given;
        }
    }

    /** A place that is left is refused, if it was not taken just before. */
    private static boolean given(Given next, Admission.Place place, Cancellation ending) {
        try {
            return next.given.get(ending.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RequestException e) {
            place.leave();
        } catch (InterruptedException e) {
            place.leave();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("it is given or refused, and does not fail", e);
        }
        return next.given.join();
    }
}
