package org.commissioninggraph.execution.networks;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.DatabaseReader;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.StatementRunner;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.release.Releases;
import org.jspecify.annotations.Nullable;

/**
 * The whole history of the graph as a network: of the current release only, read when it is first asked for, once though
 * many ask, and kept as long as there is memory. Thread-safe.
 */
public final class NetworkStore {
    private static final int ATTEMPTS = 3;
    private static final String RELEASE = "MATCH (r:`Release`) RETURN r.checksum AS checksum";

    private final NetworkShape shape;
    private final StatementRunner runner;
    private final Releases releases;
    private SoftReference<History> kept = new SoftReference<>(null);
    private @Nullable Reading reading;

    /**
     * A history, and what it is of.
     *
     * @param checksum of the files that the release was loaded from
     */
    public record History(Release release, String checksum, Network network) {}

    /** What one who asks reads, and others wait for. */
    private record Reading(long load, CompletableFuture<History> made) {}

    public NetworkStore(Model model, StatementRunner runner, Releases releases) {
        this.shape = NetworkShape.of(model);
        this.runner = runner;
        this.releases = releases;
    }

    NetworkShape shape() {
        return shape;
    }

    Release release() {
        return releases.current();
    }

    /**
     * The history of the current release.
     *
     * @throws RequestException when the database fails, or when the operation is ended
     */
    public History history(OperationBounds bounds) {
        RequestException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return sought(bounds);
            } catch (RequestException e) {
                if (e.code() != ErrorCode.NOT_READY && e.code() != ErrorCode.QUERY_TIMEOUT) {
                    throw e;
                }
                bounds.cancellation().remaining();
                last = e;
            }
        }
        throw Objects.requireNonNull(last);
    }

    /** Fails also where another one who was reading it is ended. */
    private History sought(OperationBounds bounds) {
        long load = releases.current().load();
        Reading mine = null;
        Reading awaited;
        synchronized (this) {
            History known = kept.get();
            if (known != null && known.release().load() == load) {
                return known;
            }
            if (reading == null || reading.load() != load) {
                mine = new Reading(load, new CompletableFuture<>());
                reading = mine;
            }
            awaited = reading;
        }
        if (mine != null) {
            read(mine, bounds);
        }
        return await(awaited, bounds);
    }

    private void read(Reading mine, OperationBounds bounds) {
        try {
            History made = consistent(bounds);
            synchronized (this) {
                kept = new SoftReference<>(made);
            }
            mine.made().complete(made);
        } catch (RuntimeException | Error e) {
            mine.made().completeExceptionally(e);
        } finally {
            synchronized (this) {
                reading = reading == mine ? null : reading;
            }
        }
    }

    private static History await(Reading awaited, OperationBounds bounds) {
        try {
            return awaited.made().get(bounds.cancellation().remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw bounds.cancellation().timedOut(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw bounds.cancellation().ended(e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    /** All of it is of one release. */
    private History consistent(OperationBounds bounds) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Release release = releases.current();
            List<Map<String, Object>> rows = runner.run(RELEASE, Map.of());
            Network network = HistoryReader.read(shape, runner, bounds);
            if (!rows.isEmpty() && isCurrent(release)) {
                return new History(release, String.valueOf(rows.get(0).get("checksum")), network);
            }
        }
        throw new RequestException(ErrorCode.NOT_READY, "another release is being loaded: try again in a moment");
    }

    private boolean isCurrent(Release release) {
        try {
            return releases.isCurrent(release);
        } catch (GraphException e) {
            throw DatabaseReader.failure(e);
        }
    }
}
