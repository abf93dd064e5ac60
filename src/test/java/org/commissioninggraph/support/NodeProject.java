package org.commissioninggraph.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder of {@code src/test/node}: a public client or tool, run against a server of ours. What it needs is installed
 * below {@code target}; where there is no Node, or the packages cannot be had, the test is left out and says why.
 */
public final class NodeProject {
    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path BUILT = Path.of("target/node");
    private static final long MINUTES = 5;

    /** @param output of both streams, as they came */
    public record Run(int exitCode, String output) {}

    private final Path folder;

    private NodeProject(Path folder) {
        this.folder = folder;
    }

    /** The project of this name, ready to be run. */
    public static NodeProject installed(String name) throws IOException, InterruptedException {
        assumeTrue(found("node") && found("npm"), "left out: `node` and `npm` are not on the PATH");
        Path folder = BUILT.resolve(name);
        Files.createDirectories(folder);
        copy(SOURCES.resolve(name), folder);
        Run install = run(folder, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline");
        assumeTrue(install.exitCode() == 0, "left out: npm cannot install its packages: " + install.output());
        return new NodeProject(folder);
    }

    /** Runs a script of the project to its end. */
    public Run node(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return run(folder, command.toArray(String[]::new));
    }

    /**
     * Starts a script of the project that serves until it is ended.
     *
     * @param environment beside that of this process
     */
    public ChildProgram serve(Map<String, String> environment, String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile());
        program.environment().putAll(environment);
        return ChildProgram.start(program);
    }

    private static boolean found(String program) throws InterruptedException {
        try {
            return run(Path.of("."), program, "--version").exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Run run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("node", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + " did not end: " + Files.readString(output));
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Run(process.exitValue(), text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(file));
            }
        }
    }
}
