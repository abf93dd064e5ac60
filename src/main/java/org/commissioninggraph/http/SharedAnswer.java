package org.commissioninggraph.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commissioninggraph.execution.OperationBounds;
import org.jspecify.annotations.Nullable;

/**
 * One answer, while it is made for all who ask the same: by the first of them, for whom the others wait. It is ended when
 * none of them is there any more, whoever was the first. Thread-safe.
 */
final class SharedAnswer {
    private final OperationBounds bounds;
    private final Consumer<SharedAnswer> forget;
    private final List<Runnable> waiting = new ArrayList<>();
    private int clients = 1;
    private boolean begun;
    private @Nullable SharedOutcome outcome;

    /**
     * @param bounds of making it, closed when it is over and nobody holds it any more
     * @param forget called when nobody may join it any more, before those who wait are told
     */
    SharedAnswer(OperationBounds bounds, Consumer<SharedAnswer> forget) {
        this.bounds = bounds;
        this.forget = forget;
    }

    /** That nobody else joins. */
    static SharedAnswer ofOne(OperationBounds bounds) {
        return new SharedAnswer(bounds, over -> {});
    }

    /** Whether it is to be made by who asks: true once. */
    synchronized boolean isToBeMade() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /** What may be used to make it. */
    OperationBounds bounds() {
        return bounds;
    }

    /** Whether one more client waits for it; not where it is over. */
    synchronized boolean join() {
        if (outcome != null || clients == 0) {
            return false;
        }
        clients++;
        return true;
    }

    /** One client less waits for it, or has not taken it yet. */
    void leave() {
        boolean over;
        synchronized (this) {
            clients--;
            if (clients > 0) {
                return;
            }
            over = outcome != null;
        }
        forget.accept(this);
        if (over) {
            bounds.close();
        } else {
            bounds.cancellation().cancel(); // who makes it still counts its memory
        }
    }

    /** Has something run once it is over, or now if it is: it must not wait. */
    void whenOver(Runnable told) {
        synchronized (this) {
            if (outcome == null) {
                waiting.add(told);
                return;
            }
        }
        told.run();
    }

    /** It is over, and nothing is made any more. Only the first outcome counts. */
    void end(SharedOutcome reached) {
        List<Runnable> told;
        boolean left;
        synchronized (this) {
            if (outcome != null) {
                return;
            }
            outcome = reached;
            told = List.copyOf(waiting);
            waiting.clear();
            left = clients == 0;
        }
        forget.accept(this);
        told.forEach(Runnable::run);
        if (left) {
            bounds.close();
        }
    }

    /** Null as long as it is not over. */
    synchronized @Nullable SharedOutcome outcome() {
        return outcome;
    }
}
