package org.commissioninggraph.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.commissioninggraph.config.Settings;
import org.commissioninggraph.execution.DatabaseReader;
import org.commissioninggraph.execution.networks.ExportException;
import org.commissioninggraph.execution.networks.NetworkFile;
import org.commissioninggraph.execution.networks.NetworkStore;
import org.commissioninggraph.graph.AtomicFile;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.process.StartException;
import org.commissioninggraph.release.CurrentRelease;
import org.commissioninggraph.release.KeptStatistics;

/** Writes a network to a file without a server. */
public final class NetworkExporter {
    /** All of the graph is read in one. */
    private static final Duration STATEMENT_LIMIT = Duration.ofHours(1);

    private NetworkExporter() {}

    /**
     * @param file its name under {@code /export}
     * @param parameters by name, each with all its values
     * @param target replaced if it is there; left as it is where the file cannot be made
     * @throws StartException where the database holds nothing, or what the model does not fit, or there is no such network
     */
    public static void write(
            Settings settings,
            String file,
            Map<String, List<String>> parameters,
            Path target,
            Consumer<String> notice) {
        Model model = ModelReader.read(settings.schemaFolder().resolve("model"));
        if (Databases.isEmpty(settings)) {
            throw new StartException(
                    "there is no release in " + settings.dataFolder() + ": run `load`, or set DATA_DIR or NEO4J_URI");
        }
        try (Database database = Databases.open(settings, STATEMENT_LIMIT, notice);
                CurrentRelease release =
                        CurrentRelease.watch(database, KeptStatistics.read(model, Databases.counted(settings)))) {
            Databases.check(database, model, release.served());
            NetworkStore store = new NetworkStore(model, new DatabaseReader(() -> database), release);
            write(target, path -> NetworkFile.write(store, file, parameters, () -> Files.newOutputStream(path)));
        } catch (ExportException e) {
            throw new StartException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": name another file with --out", e);
        }
    }

    /** Whole or not at all, but where that would put a file in the place of a link or a pipe, as /dev/stdout is one. */
    private static void write(Path target, AtomicFile.Content content) throws IOException {
        if (Files.exists(target) && (Files.isSymbolicLink(target) || !Files.isRegularFile(target))) {
            content.writeTo(target);
        } else {
            AtomicFile.write(target, content);
        }
    }
}
