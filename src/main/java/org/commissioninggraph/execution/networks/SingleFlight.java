package org.commissioninggraph.execution.networks;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.network.WorkLimitException;
import org.jspecify.annotations.Nullable;

/**
 * The first who asks makes what all others wait for who ask for the same meanwhile. Where the first is ended, because its
 * client left, its time was over, or its work or memory too much, one of the others makes it. Nothing is kept. Thread-safe.
 */
final class SingleFlight<K, V> {
    /** What ends the operation that makes it, and need not end another. */
    private static final Set<ErrorCode> OWN =
            Set.of(ErrorCode.NOT_READY, ErrorCode.QUERY_TIMEOUT, ErrorCode.QUERY_TOO_LARGE, ErrorCode.SERVER_BUSY);

    private final ConcurrentMap<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

    /**
     * What is kept of it, or else what is made. It is looked for again by the one who makes it, since it may have been made
     * while that one was about to begin.
     *
     * @param known what is kept; null where nothing is
     */
    V get(K key, Supplier<@Nullable V> known, Cancellation cancellation, Supplier<V> made) {
        V kept = known.get();
        return kept != null
                ? kept
                : get(key, cancellation, () -> {
                    V since = known.get();
                    return since != null ? since : made.get();
                });
    }

    /**
     * @param cancellation of the operation that asks: it waits no longer than that
     * @param made within the bounds of that operation
     * @throws RequestException when that operation is ended
     */
    V get(K key, Cancellation cancellation, Supplier<V> made) {
        while (true) {
            CompletableFuture<V> mine = new CompletableFuture<>();
            CompletableFuture<V> theirs = underWay.putIfAbsent(key, mine);
            if (theirs == null) {
                return make(key, mine, made);
            }
            V value = await(theirs, cancellation);
            if (value != null) {
                return value;
            }
        }
    }

    private V make(K key, CompletableFuture<V> mine, Supplier<V> made) {
        try {
            V value = made.get();
            underWay.remove(key, mine);
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            underWay.remove(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** Null where the one who was making it was ended. */
    private static <V> @Nullable V await(CompletableFuture<V> theirs, Cancellation cancellation) {
        CompletableFuture<V> mine = theirs.copy(); // to be ended alone
        try (Cancellation.Registration ending = cancellation.onCancel(() -> mine.cancel(false))) {
            return mine.get(cancellation.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw cancellation.timedOut(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancellation.ended(e);
        } catch (CancellationException e) {
            throw cancellation.ended(e);
        } catch (ExecutionException e) {
            return ended(e.getCause());
        }
    }

    private static <V> @Nullable V ended(@Nullable Throwable cause) {
        boolean own = cause instanceof CancellationException
                || cause instanceof WorkLimitException
                || (cause instanceof RequestException told && OWN.contains(told.code()));
        if (own) {
            return null;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
