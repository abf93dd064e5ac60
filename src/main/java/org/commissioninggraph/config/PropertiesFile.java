package org.commissioninggraph.config;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.commissioninggraph.suggest.Nearest;

/** A Java properties file whose keys are the names of the settings. */
record PropertiesFile(Map<String, String> values, List<String> problems) {
    private static final Path USUAL = Path.of("commissioning-graph.properties");

    static PropertiesFile inWorkingFolder() {
        return Files.exists(USUAL) ? named(USUAL) : new PropertiesFile(Map.of(), List.of());
    }

    static PropertiesFile named(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return new PropertiesFile(Map.of(), List.of("cannot read the properties file " + file + ": " + why(e)));
        }
        Map<String, String> values = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            if (known(name)) {
                values.put(name, properties.getProperty(name));
            } else {
                problems.add(file + ": unknown setting " + name + meant(name));
            }
        }
        return new PropertiesFile(values, problems);
    }

    private static String why(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof CharacterCodingException) {
            return "it is not in UTF-8";
        }
        return failure instanceof AccessDeniedException
                ? "this user may not read it"
                : String.valueOf(failure.getMessage());
    }

    private static boolean known(String name) {
        return Arrays.stream(Setting.values())
                .anyMatch(setting -> setting.name().equals(name));
    }

    private static String meant(String unknown) {
        String setting = unknown.replace('-', '_').replace('.', '_');
        List<String> near = Nearest.to(
                setting, Arrays.stream(Setting.values()).map(Setting::name).toList());
        return near.isEmpty() ? ": see --help for those there are" : ": did you mean " + near.get(0) + "?";
    }
}
