package org.commissioninggraph.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.config.Settings;
import org.commissioninggraph.config.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Settings as flags. */
final class SettingFlags {
    private static final String FILE = "--config";

    private SettingFlags() {}

    static void addTo(CommandSpec command, Set<Setting> settings) {
        command.addOption(OptionSpec.builder(FILE)
                .paramLabel("FILE")
                .type(Path.class)
                .description(
                        "Properties file of settings, by the names in capitals below. A flag wins over the environment"
                                + " variable of that name, that over the file."
                                + " Default: commissioning-graph.properties, if it is there.")
                .build());
        for (Setting setting : settings) {
            command.addOption(OptionSpec.builder(setting.flag())
                    .paramLabel(setting.name())
                    .type(String.class)
                    .description(description(setting))
                    .build());
        }
    }

    /**
     * The settings of a command as it was called. Those that it does not use have their defaults, whatever is given.
     *
     * @param used may be fewer than the command has flags for
     * @throws org.commissioninggraph.config.SettingsException when one that it uses is wrong
     */
    static Settings read(CommandSpec command, Set<Setting> used) {
        ParseResult parsed = command.commandLine().getParseResult();
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        for (Setting setting : used) {
            String value = parsed.matchedOptionValue(setting.flag(), null);
            if (value != null) {
                flags.put(setting, value);
            }
        }
        @Nullable Path file = parsed.matchedOptionValue(FILE, null);
        Settings settings = SettingsReader.read(used, flags, System.getenv(), file);
        Logging.setLevel(settings.logLevel());
        return settings;
    }

    private static String description(Setting setting) {
        String value = setting.defaultValue();
        return setting.description() + " Allowed: " + setting.allowed() + "."
                + (value == null ? "" : " Default: " + value + ".");
    }
}
