package org.commissioninggraph.execution.networks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.files.FileOptions;
import org.commissioninggraph.network.files.FileReport;
import org.commissioninggraph.network.files.GraphFiles;
import org.commissioninggraph.network.files.GraphFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One network that is to be written as a file. */
public final class NetworkExport {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkExport.class);

    /** A large operation: all of the graph may be read for it. */
    private static final long COST = 200_000;

    private final NetworkStore store;
    private final ExportRequest request;
    private final GraphFormat format;

    NetworkExport(NetworkStore store, ExportRequest request, GraphFormat format) {
        this.store = store;
        this.request = request;
        this.format = format;
    }

    /** What is written, with an end only where all of it was written. */
    @FunctionalInterface
    public interface Written {
        /**
         * @throws org.commissioninggraph.errors.RequestException when it takes too long, or its client has gone
         */
        void to(OutputStream out) throws IOException;
    }

    /** What it may cost, in rows of the database. */
    public long cost() {
        return COST;
    }

    public String fileName() {
        return NetworkExports.name(format);
    }

    public String mediaType() {
        return format.mediaType();
    }

    /** What is to be known of it: code, path and message of each. The file says it too, where its format has a place. */
    public List<Map<String, Object>> notices() {
        return request.notices(store.shape(), store.release());
    }

    /** The same for what gives the same file, as long as the release is the same. */
    public String identity() {
        return fileName() + " " + request.query();
    }

    /**
     * Finds the network, so that it is known that there is one.
     *
     * @return what writes it, within the same bounds
     * @throws org.commissioninggraph.errors.RequestException where there is none, or it takes too much
     */
    public Written prepare(OperationBounds bounds) {
        NetworkStore.History history = store.history(bounds);
        WorkBudget budget = new WorkBudget(WorkBudget.DEFAULT_STEPS, () -> ended(bounds), bounds.memory()::take);
        ExportNetwork made =
                failing(() -> ExportNetwork.of(request, store.shape(), history, store.series(history, bounds), budget));
        bounds.memory().take(made.network().bytes()); // until its client has read the last of it
        return out -> write(made.network(), made.options(), out, budget);
    }

    /** Where its time is over, that is thrown. */
    private static boolean ended(OperationBounds bounds) {
        bounds.cancellation().remaining();
        return false;
    }

    private void write(Network network, FileOptions options, OutputStream out, WorkBudget budget) throws IOException {
        try {
            FileReport report = GraphFiles.write(format, network, options, out, budget);
            if (report.illegalCharacters() > 0) {
                LOG.debug(
                        "{} characters of {} were replaced: it cannot hold them",
                        report.illegalCharacters(),
                        identity());
            }
        } catch (RuntimeException e) {
            throw NetworkFailures.of(e);
        }
    }

    private static <T> T failing(Supplier<T> making) {
        try {
            return making.get();
        } catch (RuntimeException e) {
            throw NetworkFailures.of(e);
        }
    }
}
