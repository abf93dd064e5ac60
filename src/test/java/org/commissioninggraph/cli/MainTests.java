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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person at the terminal sees when a command cannot do what was asked. */
final class MainTests {
    private record Told(int exitCode, String out, String err) {}

    @TempDir
    Path folder;

    @Test
    void anUnknownFlagIsToldWithWhatWasMeant() {
        Told told = run("--prot", "1");

        assertThat(told.exitCode()).isEqualTo(2);
        assertThat(told.err().lines())
                .containsExactly(
                        "Unknown option: --prot", "Did you mean: --port?", "see: commissioning-graph serve --help");
    }

    @Test
    void aMistypedCommandIsToldWithWhatWasMeant() {
        assertThat(run("serv").err().lines())
                .containsExactly(
                        "Unknown command: serv",
                        "Did you mean: commissioning-graph serve?",
                        "see: commissioning-graph --help");
        assertThat(run("load", "this").err()).startsWith("Unknown argument: this\n");
    }

    @Test
    void aParameterOfAnExportHasANameAndAValue() {
        assertThat(run("export", "network.graphml", "CCG").err())
                .startsWith("CCG is no parameter: write its name and value, as in kinds=CCG,Provider\n");
    }

    @Test
    void anExportMakesNoDatabase() {
        Path data = folder.resolve("data");
        Path out = folder.resolve("out.graphml");

        Told told = run("export", "network.graphml", "--data-dir", data.toString(), "--out", out.toString());

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.err())
                .startsWith("there is no release in " + data + ": run `load`, or set DATA_DIR or NEO4J_URI");
        assertThat(data).doesNotExist();
        assertThat(out).doesNotExist();
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
        Told told = run("load", "--check");

        assertThat(told.err()).isEmpty();
        assertThat(told.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "load, --seed-data --schema-dir --data-dir --neo4j-uri --log-level --config --check, --port --query-timeout",
        "schema, --schema-dir --log-level --config --release, --seed-data --data-dir --neo4j-uri --port",
        "import, --from --to --model, --seed-data --port --config",
        "serve, --port --seed-data --query-timeout --max-depth --config, --check"
    })
    void aCommandListsTheSettingsThatItUses(String command, String listed, String absent) {
        String help = run(command, "--help").out();

        assertThat(help).contains(listed.split(" ")).doesNotContain(absent.split(" "));
    }

    @Test
    void aSettingThatACommandDoesNotUseIsRefusedAsAFlag() {
        Told told = run("schema", "--neo4j-password=secret");

        assertThat(told.exitCode()).isEqualTo(2);
        assertThat(told.err().lines())
                .containsExactly(
                        "Unknown option: --neo4j-password",
                        "`schema` does not use the setting NEO4J_PASSWORD",
                        "see: commissioning-graph schema --help");
    }

    @Test
    void whatACommandNeedsIsSaid() {
        assertThat(run("import").err().lines())
                .containsExactly(
                        "Missing required option: '--from=DIR'",
                        "--from: Folder with the subfolders ods, tidy and found; seed-data/README.md lists their files.",
                        "see: commissioning-graph import --help");
    }

    /** Nothing is listened on, and no store is made. */
    @ParameterizedTest
    @CsvSource({
        "serve, --seed-data, no such folder: start in the project's folder",
        "load, --seed-data, no such folder: start in the project's folder",
        "serve, --schema-dir, start in the project's folder",
        "load, --schema-dir, start in the project's folder",
        "schema, --schema-dir, start in the project's folder"
    })
    void aMissingFolderIsNoticedBeforeTheDatabaseStarts(String command, String flag, String message) {
        Path data = folder.resolve("data");
        noticed(command, flag, message, data);
        assertThat(data).doesNotExist();
    }

    /** As when the first load was broken off. */
    @Test
    void aMissingFolderIsNoticedBeforeAnEmptyDatabaseStarts() throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("neo4j"));
        Files.createFile(data.resolve("neo4j-empty"));

        noticed("serve", "--seed-data", "no such folder", data);
        assertThat(data.resolve("neo4j")).isEmptyDirectory();
    }

    private void noticed(String command, String flag, String message, Path data) {
        Path absent = folder.resolve("absent");
        String[] call = command.equals("schema")
                ? new String[] {command, flag, absent.toString()}
                : new String[] {command, flag, absent.toString(), "--data-dir", data.toString()};

        Told told = run(call);

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).contains(absent.toString(), message);
    }

    @Test
    void filesOfTheSchemaThatAreMissingAreNoticedBeforeTheDatabaseStarts() throws IOException {
        Path data = folder.resolve("data");
        copy(
                Path.of("schema/model"),
                Files.createDirectory(folder.resolve("schema")).resolve("model"));

        Told told = run("load", "--schema-dir", folder.resolve("schema").toString(), "--data-dir", data.toString());

        assertThat(told.err()).startsWith("cannot read " + folder.resolve("schema/neo4j"));
        assertThat(data).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"--reports, REPORTS", "--documents, DOCUMENTS"})
    void aDocumentThatDoesNotFitTheSchemaIsNoticedWhileTheDatabaseStarts(String flag, String setting)
            throws IOException {
        Path data = folder.resolve("data");
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Path document =
                Files.writeString(documents.resolve("mine.graphql"), "{\n  ccgs {\n    nodes { cod }\n  }\n}\n");

        Told told = run("--port", "0", flag, documents.toString(), "--data-dir", data.toString());

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.out()).endsWith("stopped\n").doesNotContain("using", "loading");
        assertThat(told.err()).startsWith(setting + ": " + document + ": line 3, column 13: ");
    }

    @Test
    void aSettingOutOfRangeIsNamed() {
        assertThat(run("--port", "99999"))
                .isEqualTo(new Told(1, "", "PORT=99999 is not allowed: expected a whole number from 0 to 65535\n"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static Told run(String... args) {
        PrintStream errBefore = System.err;
        PrintStream outBefore = System.out;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int exitCode = Main.run(args);
            return new Told(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(errBefore);
            System.setOut(outBefore);
        }
    }
}
