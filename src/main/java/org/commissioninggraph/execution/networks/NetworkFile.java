package org.commissioninggraph.execution.networks;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.execution.MemoryBudget;
import org.commissioninggraph.execution.OperationBounds;

/** The file that an address under {@code /export} would give, written where nobody else asks: by the command line. */
public final class NetworkFile {
    private static final Duration LONGEST = Duration.ofHours(1);

    private NetworkFile() {}

    /** Where the file is written to, once it is known that there is one. */
    @FunctionalInterface
    public interface Target {
        OutputStream open() throws IOException;
    }

    /**
     * @param file its name in the address, such as {@code network.graphml}
     * @param parameters by name, each with all its values
     * @throws ExportException where there is no such file
     */
    public static void write(NetworkStore store, String file, Map<String, List<String>> parameters, Target target)
            throws IOException {
        try (OperationBounds bounds =
                new OperationBounds(new Cancellation(LONGEST), MemoryBudget.UNLIMITED.share("give Java more memory"))) {
            NetworkExport.Written written =
                    new NetworkExports(store).of(file, parameters).prepare(bounds);
            try (OutputStream out = target.open()) {
                written.to(out);
            }
        } catch (RequestException e) {
            throw new ExportException(e);
        }
    }
}
