package org.commissioninggraph.cli;

import java.util.List;
import org.commissioninggraph.process.FatalErrors;
import org.commissioninggraph.process.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program starts. Without a command it serves. */
@Command(
        name = "commissioning-graph",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The network of the NHS in England, 2013-2019, as a GraphQL API.",
        footer = {"", "Without a command it serves: its flags are those of `serve`, see `serve --help`."},
        subcommands = {
            ServeCommand.class,
            LoadCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            SchemaCommand.class
        })
public final class Main {
    private static final List<String> OF_THE_PROGRAM = List.of("-h", "--help", "-V", "--version");

    private Main() {}

    public static void main(String[] args) {
        // Undertow would else log past this program's log where the embedded server, and Log4j with it, is there.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        FatalErrors.endTheProcess();
        System.exit(run(args));
    }

    /** Runs a command. Returns 0 when it did what was asked, 2 when it was called wrongly, else 1. */
    static int run(String... args) {
        CommandLine program = new CommandLine(new Main());
        for (CommandLine command : program.getSubcommands().values()) {
            command.getCommandSpec().mixinStandardHelpOptions(true);
            if (command.getCommand() instanceof SettingsCommand used) {
                SettingFlags.addTo(command.getCommandSpec(), used.settings());
            }
        }
        program.setExecutionExceptionHandler((failure, command, parsed) -> Failure.report(failure, command.getErr()));
        program.setParameterExceptionHandler((wrong, arguments) -> UsageErrors.report(wrong));
        return program.execute(withCommand(args));
    }

    private static String[] withCommand(String[] args) {
        boolean flagsOnly = args.length == 0 || (args[0].startsWith("-") && !OF_THE_PROGRAM.contains(args[0]));
        if (!flagsOnly) {
            return args;
        }
        String[] serve = new String[args.length + 1];
        serve[0] = "serve";
        System.arraycopy(args, 0, serve, 1, args.length);
        return serve;
    }
}
