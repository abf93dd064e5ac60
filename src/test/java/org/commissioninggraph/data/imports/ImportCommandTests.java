package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.commissioninggraph.cli.ImportCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTests {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheRowsOfEachFile() throws IOException {
        int exit = run(new TinyInput());

        assertThat(exit).isZero();
        assertThat(out.toString())
                .containsPattern("nodes/Practice.csv +1 rows")
                .contains(" seed files and release.json");
    }

    @Test
    void failsWithEveryProblem() throws IOException {
        int exit = run(new TinyInput().without("etr").without("succ"));

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "ods/etr.csv:1: the file is missing", "ods/succ.csv:1: the file is missing", "mend in", ": 2");
        assertThat(folder.resolve("seeds")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsOneProblem() {
        int exit = run(folder.resolve("nowhere"));

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo("--from=" + folder.resolve("nowhere") + " is not a folder: nothing was imported\n");
    }

    private int run(TinyInput input) throws IOException {
        return run(input.write(folder.resolve("input")));
    }

    private int run(Path from) {
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(
                        "--from",
                        from.toString(),
                        "--to",
                        folder.resolve("seeds").toString());
    }
}
