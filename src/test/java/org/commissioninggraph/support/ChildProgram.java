package org.commissioninggraph.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real program in a process of its own. Whatever is waited for ends after five minutes. */
public final class ChildProgram implements AutoCloseable {
    /** The class of the program. */
    public static final String MAIN = "org.commissioninggraph.cli.Main";

    private static final long MINUTES = 5;
    private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+),");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    private ChildProgram(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "output of the program");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Serves a release from a data folder of its own, on a free port.
     *
     * @param shell what is done in the shell before the program takes its place, such as {@code ulimit -f 1000}; may be
     *     empty
     * @param heap such as {@code 256m}
     * @param others more flags of the program
     */
    public static ChildProgram serve(SmallRelease files, Path data, String shell, String heap, String... others)
            throws IOException {
        files.write("none.properties", "");
        // The reports that are shipped do not fit this model.
        Path reports = Files.createDirectories(files.root.resolve("reports"));
        List<String> flags = new ArrayList<>(List.of(
                "--seed-data", files.seed.toString(),
                "--schema-dir", files.schemaFolder().toString(),
                "--reports", reports.toString(),
                "--config", files.root.resolve("none.properties").toString(),
                "--data-dir", data.toString()));
        flags.addAll(List.of(others));
        return java(shell, List.of("-Xmx" + heap, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), MAIN, served(flags));
    }

    /**
     * Serves the release that is shipped from a data folder of its own, on a free port, as the README starts it.
     *
     * @param heap such as {@code 256m}
     * @param others more flags of the program
     */
    public static ChildProgram serve(Path data, String heap, String... others) throws IOException {
        List<String> flags = new ArrayList<>(List.of("--data-dir", data.toString()));
        flags.addAll(List.of(others));
        return run(heap, MAIN, served(flags));
    }

    /**
     * Runs a class of this build.
     *
     * @param heap such as {@code 256m}
     */
    public static ChildProgram run(String heap, String main, List<String> arguments) throws IOException {
        return java("", List.of("-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError"), main, arguments);
    }

    private static List<String> served(List<String> flags) {
        List<String> arguments = new ArrayList<>(List.of("--port", "0"));
        arguments.addAll(flags);
        return arguments;
    }

    private static ChildProgram java(String shell, List<String> virtualMachine, String main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", (shell.isEmpty() ? "" : shell + " && ") + "exec \"$@\"", "sh", java()));
        command.addAll(virtualMachine);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of("-cp", classPath(), main));
        command.addAll(arguments);
        return start(new ProcessBuilder(command));
    }

    /** Starts any program. */
    static ChildProgram start(ProcessBuilder program) throws IOException {
        return new ChildProgram(program.redirectErrorStream(true).start());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add("its output broke off: " + e);
        }
        end();
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** What it has said so far, on both streams. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits for a line in which the pattern is found. */
    public synchronized Matcher await(Pattern pattern) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        for (int index = 0; ; index++) {
            while (index >= lines.size()) {
                waitForMore(pattern, end);
            }
            Matcher found = pattern.matcher(lines.get(index));
            if (found.find()) {
                return found;
            }
        }
    }

    private void waitForMore(Pattern pattern, long end) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (ended || left <= 0) {
            throw new IllegalStateException("no line \"" + pattern + "\" in:\n" + String.join("\n", lines));
        }
        try {
            wait(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end of the process, and of its output. */
    public int exitCode() throws InterruptedException {
        return exitCode(Duration.ofMinutes(MINUTES));
    }

    /** Waits so long for the end of the process, and of its output. */
    public int exitCode(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("the process does not end:\n" + String.join("\n", lines()));
        }
        awaitEnd();
        return process.exitValue();
    }

    private synchronized void awaitEnd() throws InterruptedException {
        while (!ended) {
            wait();
        }
    }

    /** SIGTERM. Not by the process itself, which would close its output too. */
    public void terminate() {
        process.toHandle().destroy();
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        exitCode();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Where it listens, without a slash at the end. */
    public String address() {
        return await(LISTENING).group(1);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address() + path)).build(), BodyHandlers.ofString());
    }

    /** @param body JSON */
    public HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address() + "/graphql"))
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
            process.getOutputStream().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
