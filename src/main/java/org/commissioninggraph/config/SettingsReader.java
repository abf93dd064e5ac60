package org.commissioninggraph.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings: a flag wins over the environment, that over the properties file, that over the default. A blank
 * value counts as not given, as a variable that is passed on empty by a container does.
 */
public final class SettingsReader {
    private static final Set<Setting> OF_EMBEDDED = EnumSet.of(Setting.DATA_DIR, Setting.BOLT_PORT);
    private static final Set<Setting> OF_ELSEWHERE =
            EnumSet.of(Setting.NEO4J_USER, Setting.NEO4J_PASSWORD, Setting.NEO4J_DATABASE);

    private final Set<Setting> used;
    private final Map<Setting, String> flags;
    private final Map<String, String> environment;
    private final Map<String, String> properties;
    private final List<String> problems;

    private SettingsReader(
            Set<Setting> used, Map<Setting, String> flags, Map<String, String> environment, PropertiesFile file) {
        this.used = used;
        this.flags = flags;
        this.environment = environment;
        this.properties = file.values();
        this.problems = new ArrayList<>(file.problems());
    }

    /**
     * @param used the others have their defaults, whatever is given
     * @param file the properties file that was named; null to read {@code commissioning-graph.properties} in the working
     *     folder if it is there
     * @throws SettingsException that tells everything which is wrong, not only the first
     */
    public static Settings read(
            Set<Setting> used, Map<Setting, String> flags, Map<String, String> environment, @Nullable Path file) {
        PropertiesFile properties = file == null ? PropertiesFile.inWorkingFolder() : PropertiesFile.named(file);
        return new SettingsReader(used, flags, environment, properties).settings();
    }

    private Settings settings() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = checked(setting);
            if (value != null) {
                values.put(setting, value);
            }
        }
        checkTogether(values);
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return Settings.of(new SettingValues(values));
    }

    private @Nullable String checked(Setting setting) {
        String value = used.contains(setting) ? given(setting) : null;
        if (value == null) {
            return setting.defaultValue();
        }
        if (!setting.accepts(value)) {
            String shown = setting.secret() ? "…" : value;
            problems.add(setting + "=" + shown + " is not allowed: expected " + setting.allowed());
            return null;
        }
        return value;
    }

    private @Nullable String given(Setting setting) {
        String[] candidates = {flags.get(setting), environment.get(setting.name()), properties.get(setting.name())};
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return setting.secret() ? candidate : candidate.strip();
            }
        }
        return null;
    }

    private void checkTogether(Map<Setting, String> values) {
        if (values.containsKey(Setting.NEO4J_URI) && !values.containsKey(Setting.NEO4J_PASSWORD)) {
            problems.add("NEO4J_PASSWORD is not set: NEO4J_URI needs it");
        }
        if ("on".equals(values.get(Setting.DOCUMENTS_ONLY)) && !values.containsKey(Setting.DOCUMENTS)) {
            problems.add("DOCUMENTS is not set: DOCUMENTS_ONLY=on needs it");
        }
        checkDatabase(used.contains(Setting.NEO4J_URI) && given(Setting.NEO4J_URI) != null);
        String usual = values.get(Setting.DEFAULT_PAGE_SIZE);
        String most = values.get(Setting.MAX_PAGE_SIZE);
        if (usual != null && most != null && Integer.parseInt(usual) > Integer.parseInt(most)) {
            problems.add(
                    "DEFAULT_PAGE_SIZE=" + usual + " is not allowed: expected at most MAX_PAGE_SIZE, which is " + most);
        }
    }

    /** Whoever writes a flag means the database that it is of; an environment may hold the settings of both. */
    private void checkDatabase(boolean elsewhere) {
        for (Setting setting : elsewhere ? OF_EMBEDDED : OF_ELSEWHERE) {
            String flag = flags.get(setting);
            if (flag != null && !flag.isBlank()) {
                problems.add(setting.flag() + " is of "
                        + (elsewhere
                                ? "the embedded database, and NEO4J_URI names another one: leave one of them out"
                                : "a Neo4j elsewhere, and NEO4J_URI names none: set it, or leave the flag out"));
            }
        }
    }
}
