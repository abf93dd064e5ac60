package org.commissioninggraph.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.suggest.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person that the program was called in a way that it does not understand, with what may have been meant. */
final class UsageErrors {
    private final CommandLine command;

    private UsageErrors(CommandLine command) {
        this.command = command;
    }

    /** Returns the exit code. */
    static int report(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        new UsageErrors(command).lines(wrong).forEach(err::println);
        err.println("see: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private List<String> lines(ParameterException wrong) {
        List<String> lines = new ArrayList<>();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().get(0);
            lines.addAll(first.startsWith("-") ? unknownOption(first.split("=", 2)[0]) : unknownArgument(first));
            return lines;
        }
        lines.add(String.valueOf(wrong.getMessage()));
        if (wrong instanceof MissingParameterException missing) {
            missing.getMissing().forEach(argument -> lines.add(described(argument)));
        }
        return lines;
    }

    private static String described(ArgSpec argument) {
        String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
        return name + ": " + String.join(" ", argument.description());
    }

    private List<String> unknownOption(String option) {
        String unknown = "Unknown option: " + option;
        Optional<Setting> setting = Stream.of(Setting.values())
                .filter(each -> each.flag().equals(option))
                .findFirst();
        if (setting.isPresent()) {
            return List.of(unknown, "`" + command.getCommandName() + "` does not use the setting " + setting.get());
        }
        List<String> options = new ArrayList<>();
        command.getCommandSpec().options().forEach(each -> options.add(each.longestName()));
        return meant(unknown, Nearest.to(option, options));
    }

    private List<String> unknownArgument(String argument) {
        Map<String, CommandLine> commands = command.getSubcommands();
        if (commands.isEmpty()) {
            return List.of("Unknown argument: " + argument);
        }
        List<String> near = Nearest.to(argument, commands.keySet()).stream()
                .map(name -> command.getCommandName() + " " + name)
                .toList();
        return meant("Unknown command: " + argument, near);
    }

    private static List<String> meant(String unknown, List<String> near) {
        return near.isEmpty() ? List.of(unknown) : List.of(unknown, "Did you mean: " + String.join(" or ", near) + "?");
    }
}
