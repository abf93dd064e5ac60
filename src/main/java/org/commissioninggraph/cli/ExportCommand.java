package org.commissioninggraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.config.Settings;
import org.commissioninggraph.server.NetworkExporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The same files as under {@code /export} of a server. */
@Command(
        name = "export",
        description = {
            "Write a network as a file for other programs: the one that a server gives at /export with the same"
                    + " parameters, as in `export network.graphml asOf=2017-04-01 kinds=CCG,Provider`.",
            "The embedded database can be read while no server runs on its folder."
        })
public final class ExportCommand implements Callable<Integer>, SettingsCommand {
    @Parameters(index = "0", paramLabel = "FILE", description = "Its ending says the format: network.graphml, …")
    private String file = "";

    @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "As in the address.")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--out", paramLabel = "PATH", description = "Where to write it; else FILE, in this folder.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Set<Setting> settings() {
        return EnumSet.of(
                Setting.DATA_DIR,
                Setting.NEO4J_URI,
                Setting.NEO4J_USER,
                Setting.NEO4J_PASSWORD,
                Setting.NEO4J_DATABASE,
                Setting.SCHEMA_DIR,
                Setting.LOG_LEVEL);
    }

    @Override
    public Integer call() {
        Settings settings = SettingFlags.read(spec, settings());
        PrintWriter told = spec.commandLine().getErr(); // the file itself may go to standard output
        Map<String, List<String>> named = named();
        Path target = out == null ? Path.of(file) : out;
        NetworkExporter.write(settings, file, named, target, told::println);
        told.println("wrote " + target);
        told.flush();
        return 0;
    }

    private Map<String, List<String>> named() {
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(
                        spec.commandLine(),
                        parameter + " is no parameter: write its name and value, as in kinds=CCG,Provider");
            }
            named.computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                    .add(parameter.substring(equals + 1));
        }
        return named;
    }
}
