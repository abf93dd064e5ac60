package org.commissioninggraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.config.SettingsReader;
import org.commissioninggraph.graph.DatabaseAddress;
import org.commissioninggraph.server.Application;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.TestDatabase;

/**
 * The whole program, as `serve` runs it, over the shipped release in the database of the tests.
 *
 * @param address where it listens, without a slash at the end
 */
record RunningProgram(Application application, String address) implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("listening on (http://[\\d.:]+)");

    static RunningProgram start(Map<Setting, String> others) throws IOException {
        ShippedRelease.database();
        DatabaseAddress database = TestDatabase.address();
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        settings.put(Setting.PORT, "0");
        settings.put(Setting.NEO4J_URI, database.uri());
        settings.put(Setting.NEO4J_USER, database.user());
        settings.put(Setting.NEO4J_PASSWORD, database.password());
        settings.putAll(others);
        Path none = Files.createTempFile("none", ".properties");
        StringWriter out = new StringWriter();
        Application application = new Application(
                SettingsReader.read(EnumSet.allOf(Setting.class), settings, Map.of(), none),
                new PrintWriter(out, true));
        application.start();
        Matcher listening = LISTENING.matcher(out.toString());
        if (!listening.find()) {
            throw new IllegalStateException("the program does not say where it listens: " + out);
        }
        return new RunningProgram(application, listening.group(1));
    }

    @Override
    public void close() {
        application.close();
    }
}
