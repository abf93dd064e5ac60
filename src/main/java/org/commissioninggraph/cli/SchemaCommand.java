package org.commissioninggraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.config.Settings;
import org.commissioninggraph.data.GraphSchema;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.schema.PublishedSchema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what is generated from the model. */
@Command(
        name = "schema",
        description = "Write the published API, the constraints and the indexes that follow from the model.")
final class SchemaCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--release",
            description = "Also take the API as it is now as released: it may only grow from then on.")
    private boolean release;

    @Option(
            names = "--relay",
            paramLabel = "FILE",
            description = "Also write the API as Relay's compiler reads it, into a file whose name ends in .graphql.")
    private @Nullable Path relay;

    @Override
    public Set<Setting> settings() {
        return EnumSet.of(Setting.SCHEMA_DIR, Setting.LOG_LEVEL);
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = SettingFlags.read(spec, settings());
        Path folder = settings.schemaFolder();
        Model model = ModelReader.read(folder.resolve("model"));
        GraphSchema.write(model, folder);
        Path api = folder.resolve("api.graphqls");
        Files.writeString(api, PublishedSchema.of(model));
        if (release) {
            Files.writeString(folder.resolve("released.graphqls"), PublishedSchema.bare(model));
        }
        if (relay != null) {
            Files.writeString(relay, PublishedSchema.forRelay(model));
        }
        spec.commandLine().getOut().println("written: " + api + " and " + folder.resolve("neo4j"));
        return 0;
    }
}
