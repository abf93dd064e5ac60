package org.commissioninggraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commissioninggraph.data.imports.ImportFailure;
import org.commissioninggraph.data.imports.ImportSummary;
import org.commissioninggraph.data.imports.Importer;
import org.commissioninggraph.model.ModelException;
import org.commissioninggraph.model.ModelReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the seed files anew from official files and tables. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Make the seed files from official ODS files and tidy tables.")
public final class ImportCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 14_000_000;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DIR",
            description = "Folder with the subfolders ods, tidy and found; seed-data/README.md lists their files.")
    private Path from = Path.of("");

    @Option(names = "--to", paramLabel = "DIR", description = "Folder of the seed files (default: ${DEFAULT-VALUE}).")
    private Path to = Path.of("seed-data");

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "Folder of the model, which gives the columns (default: ${DEFAULT-VALUE}).")
    private Path model = Path.of("schema", "model");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** 0 when the seed files were written, 1 when the input has problems, which are all printed to standard error. */
    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (isNoFolder("--from", from, err) || isNoFolder("--model", model, err)) {
            return 1;
        }
        try {
            print(new Importer(ModelReader.read(model)).run(from, to));
            return 0;
        } catch (ImportFailure failure) {
            failure.problems().forEach(err::println);
            err.println("Nothing was written. Problems to mend in " + from + ": "
                    + failure.problems().size());
        } catch (ModelException failure) {
            err.println(failure.getMessage());
        } catch (IOException failure) {
            boolean named = failure instanceof FileSystemException; // whose message is a path only
            err.println("The import failed: " + (named ? failure : failure.getMessage()));
        }
        err.flush();
        return 1;
    }

    private static boolean isNoFolder(String flag, Path folder, PrintWriter err) {
        if (Files.isDirectory(folder)) {
            return false;
        }
        err.println(flag + "=" + folder + " is not a folder: nothing was imported");
        err.flush();
        return true;
    }

    private void print(ImportSummary summary) {
        PrintWriter out = spec.commandLine().getOut();
        summary.rows().forEach((file, rows) -> out.printf("%-50s %6d rows%n", file, rows));
        out.printf(
                "%d seed files and release.json in %s, %d bytes%n",
                summary.rows().size(), to, summary.bytes());
        if (summary.bytes() > MOST_BYTES) {
            out.println("That is more than the 14 MB that the seed data should stay within.");
        }
        out.flush();
    }
}
