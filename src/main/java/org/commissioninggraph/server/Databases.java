package org.commissioninggraph.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.commissioninggraph.config.Settings;
import org.commissioninggraph.data.ModelMatch;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.DatabaseAddress;
import org.commissioninggraph.graph.DriverDatabase;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.embedded.EmbeddedNeo4j;
import org.commissioninggraph.graph.embedded.ServerEvents;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.process.ProcessEnd;
import org.commissioninggraph.process.StartException;
import org.commissioninggraph.release.KeptStatistics;
import org.commissioninggraph.release.ServedRelease;
import org.jspecify.annotations.Nullable;

/** Opens the database that the settings name. */
public final class Databases {
    private Databases() {}

    /** Whether it is known before it is opened that it will hold nothing. */
    static boolean isEmpty(Settings settings) {
        return settings.neo4j() == null && EmbeddedNeo4j.isEmpty(settings.dataFolder());
    }

    /** To be called when it is known that there is a release in it. */
    public static void loaded(Settings settings) {
        if (settings.neo4j() == null) {
            EmbeddedNeo4j.loaded(settings.dataFolder());
        }
    }

    /** @throws StartException where the database was loaded for another model */
    static void check(Database opened, Model model, ServedRelease held) {
        List<String> differences = ModelMatch.differences(opened, model, held);
        if (!differences.isEmpty()) {
            throw new StartException(String.join("\n", differences));
        }
    }

    /** Where is kept what is counted of its release; null for one in another process. */
    static @Nullable Path counted(Settings settings) {
        return settings.neo4j() == null ? settings.dataFolder().resolve("neo4j-statistics.json") : null;
    }

    /** To be called after a load: what is counted of its release is kept. */
    public static void count(Settings settings, Model model, Database loaded) {
        KeptStatistics.read(model, counted(settings)).prepare(loaded);
    }

    private record EmbeddedEvents(Consumer<String> told) implements ServerEvents {
        @Override
        public void notice(String line) {
            told.accept(line);
        }

        @Override
        public void fatal(GraphException failure) {
            boolean memory = failure.code() == GraphException.Code.OUT_OF_MEMORY;
            ProcessEnd.now(memory ? ProcessEnd.OUT_OF_MEMORY : ProcessEnd.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    /** The embedded server's room is touched only where it is asked for: see {@link EmbeddedNeo4j}. */
    public static Database open(Settings settings, Consumer<String> notice) {
        return open(settings, settings.queryTimeout(), notice);
    }

    /**
     * @param limit of each statement that only reads
     */
    public static Database open(Settings settings, Duration limit, Consumer<String> notice) {
        Settings.Neo4j elsewhere = settings.neo4j();
        if (elsewhere == null) {
            return EmbeddedNeo4j.start(settings.dataFolder(), limit, settings.boltPort(), new EmbeddedEvents(notice));
        }
        return DriverDatabase.connect(new DatabaseAddress(
                elsewhere.uri(), elsewhere.user(), elsewhere.password(), elsewhere.database(), limit));
    }
}
