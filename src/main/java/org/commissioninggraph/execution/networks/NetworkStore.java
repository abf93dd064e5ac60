package org.commissioninggraph.execution.networks;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.DatabaseReader;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.StatementRunner;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NodeSeries;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.release.Releases;
import org.jspecify.annotations.Nullable;

/**
 * The whole history of the graph as a network: of the current release only, read when it is first asked for, once though
 * many ask, and kept as long as there is memory; and apart from it what varies in time, which only files hold. Thread-safe.
 */
public final class NetworkStore {
    private static final int ATTEMPTS = 3;
    private static final String RELEASE = "MATCH (r:`Release`) RETURN r.checksum AS checksum";

    private final NetworkShape shape;
    private final StatementRunner runner;
    private final Releases releases;
    private final SingleFlight<Release, History> reading = new SingleFlight<>();
    private final SingleFlight<String, LoadedSeries> measuring = new SingleFlight<>();
    private volatile SoftReference<History> kept = new SoftReference<>(null);
    private volatile SoftReference<LoadedSeries> measured = new SoftReference<>(null);

    /**
     * A history, and what it is of.
     *
     * @param checksum of the files that the release was loaded from
     */
    public record History(Release release, String checksum, Network network) {}

    private record LoadedSeries(String checksum, List<NodeSeries> series) {}

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
        Release release = releases.current();
        return reading.get(release, () -> kept(release), bounds.cancellation(), () -> {
            History read = consistent(bounds);
            kept = new SoftReference<>(read);
            return read;
        });
    }

    /** Another database may have as many loads behind it, so that their number does not tell. */
    private @Nullable History kept(Release release) {
        History known = kept.get();
        return known != null && known.release().equals(release) ? known : null;
    }

    /**
     * What varies in time of the nodes of a history.
     *
     * @throws RequestException as above, or when another release has taken its place
     */
    List<NodeSeries> series(History history, OperationBounds bounds) {
        String checksum = history.checksum();
        return measuring
                .get(checksum, () -> measured(checksum), bounds.cancellation(), () -> measured(history, bounds))
                .series();
    }

    private @Nullable LoadedSeries measured(String checksum) {
        LoadedSeries known = measured.get();
        return known != null && known.checksum().equals(checksum) ? known : null;
    }

    private LoadedSeries measured(History history, OperationBounds bounds) {
        LoadedSeries made = new LoadedSeries(
                history.checksum(),
                NodeSeriesReader.read(
                        shape, history.network(), history.release().dates(), runner, bounds));
        if (!isCurrent(history.release())) {
            throw loading();
        }
        measured = new SoftReference<>(made);
        return made;
    }

    /** All of it is of one release. */
    private History consistent(OperationBounds bounds) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Release release = releases.current();
            List<Map<String, Object>> rows = new ArrayList<>();
            runner.read(RELEASE, Map.of(), bounds.cancellation(), rows::add);
            Network network = HistoryReader.read(shape, runner, bounds);
            if (!rows.isEmpty() && isCurrent(release)) {
                return new History(release, String.valueOf(rows.get(0).get("checksum")), network);
            }
        }
        throw loading();
    }

    private static RequestException loading() {
        return new RequestException(ErrorCode.NOT_READY, "another release is being loaded: try again in a moment");
    }

    private boolean isCurrent(Release release) {
        try {
            return releases.isCurrent(release);
        } catch (GraphException e) {
            throw DatabaseReader.failure(e);
        }
    }
}
