package org.commissioninggraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at the terminal sees when a command cannot do what was asked. */
final class MainTests {
    private record Told(int exitCode, String err) {}

    @TempDir
    Path folder;

    @Test
    void anUnknownFlagIsToldInTwoLines() {
        Told told = run("--prot", "1");

        assertThat(told.exitCode()).isEqualTo(2);
        assertThat(told.err()).startsWith("Unknown option").doesNotContain("Usage:");
        assertThat(told.err().lines().toList()).last().asString().isEqualTo("see: commissioning-graph serve --help");
    }

    @Test
    void aMistypedCommandIsToldWithWhatWasMeant() {
        assertThat(run("serv").err()).contains("Did you mean: commissioning-graph serve?");
    }

    @Test
    void aMissingSeedFileIsToldOnceAndNotForEachOfItsEdges() throws IOException {
        copy(Path.of("seed-data"), folder.resolve("seed-data"));
        Files.delete(folder.resolve("seed-data/nodes/Site.csv"));

        Told told = run(
                "load", "--check", "--seed-data", folder.resolve("seed-data").toString());

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.err().lines())
                .containsExactly(
                        "nodes/Site.csv: missing seed file: expected one, with a header only where there is nothing to"
                                + " tell",
                        "1 problem in the seed files: nothing was loaded");
    }

    @Test
    void theShippedSeedFilesAreInOrder() {
        assertThat(run("load", "--check")).isEqualTo(new Told(0, ""));
    }

    @Test
    void aSettingOutOfRangeIsNamed() {
        assertThat(run("--port", "99999"))
                .isEqualTo(new Told(1, "PORT=99999 is not allowed: expected a whole number from 0 to 65535\n"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static Told run(String... args) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return new Told(Main.run(args), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(before);
        }
    }
}
