package org.commissioninggraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.config.Settings;
import org.commissioninggraph.data.GraphSchema;
import org.commissioninggraph.data.LoadReport;
import org.commissioninggraph.data.SeedLoader;
import org.commissioninggraph.data.SeedReader;
import org.commissioninggraph.data.SeedRelease;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.schema.ApiSchema;
import org.commissioninggraph.server.ConsoleProgress;
import org.commissioninggraph.server.Databases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts the release in the seed files into the database. */
@Command(
        name = "load",
        description = {
            "Load the seed files into the database, in the place of the release that it holds.",
            "Nothing changes when they are not in order, when the load fails, or when the database holds the same"
                    + " release. The embedded database can be loaded while no server runs on its folder; `serve` loads"
                    + " an empty one by itself."
        })
public final class LoadCommand implements Callable<Integer>, SettingsCommand {
    private static final Set<Setting> OF_FILES = EnumSet.of(Setting.SEED_DATA, Setting.SCHEMA_DIR, Setting.LOG_LEVEL);

    /** A load also waits for indexes to be made. */
    private static final Duration STATEMENT_LIMIT = Duration.ofHours(1);

    @Option(names = "--check", description = "Only check the seed files, without a database.")
    private boolean check;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Set<Setting> settings() {
        Set<Setting> settings = EnumSet.of(
                Setting.DATA_DIR,
                Setting.NEO4J_URI,
                Setting.NEO4J_USER,
                Setting.NEO4J_PASSWORD,
                Setting.NEO4J_DATABASE);
        settings.addAll(OF_FILES);
        return settings;
    }

    @Override
    public Integer call() {
        Settings settings = SettingFlags.read(spec, check ? OF_FILES : settings());
        PrintWriter out = spec.commandLine().getOut();
        Path modelFolder = settings.schemaFolder().resolve("model");
        Model model = ModelReader.read(modelFolder);
        ApiSchema.check(model);
        GraphSchema.check(model, settings.schemaFolder());
        SeedRelease seed = SeedReader.read(settings.seedFolder(), model, modelFolder);
        if (check) {
            out.printf(
                    "%s is in order: release %s, %d nodes, %d edges%n",
                    settings.seedFolder(), seed.version(), seed.nodeCount(), seed.edgeCount());
            out.flush();
            return 0;
        }
        try (Database database = Databases.open(settings, STATEMENT_LIMIT, out::println)) {
            LoadReport report =
                    SeedLoader.load(database, model, seed, settings.schemaFolder(), new ConsoleProgress(out));
            Databases.loaded(settings);
            out.println(report.describe(database));
            out.flush();
            Databases.count(settings, model, database);
        }
        return 0;
    }
}
