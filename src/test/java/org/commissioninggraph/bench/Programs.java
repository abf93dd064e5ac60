package org.commissioninggraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commissioninggraph.graph.DatabaseAddress;
import org.commissioninggraph.support.ChildProgram;
import org.commissioninggraph.support.NodeProject;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** The processes that are measured, each with a heap of its own of the same size. */
final class Programs implements AutoCloseable {
    private static final String HEAP = "1g";
    private static final String STORE = "neo4j";

    /** A hundred times the practices take a while. */
    private static final Duration LOADING = Duration.ofHours(1);

    private static final Pattern READY = Pattern.compile("^ready after");
    private static final Pattern BOLT = Pattern.compile("at (bolt://\\S+), as user");

    /** So that the same question is answered anew each time. */
    private static final List<String> NO_CACHE = List.of("--response-cache-bytes", "0");

    private final Path folder;
    private final List<ChildProgram> started = new ArrayList<>();

    /** @param folder for the stores, which is empty at first */
    Programs(Path folder) {
        this.folder = folder;
    }

    /** Makes the store of the embedded database from the seed files that are shipped. */
    void load() throws IOException, InterruptedException {
        List<String> command = List.of("load", "--data-dir", data().toString());
        load(ChildProgram.run(HEAP, ChildProgram.MAIN, command));
    }

    /**
     * Makes it of seed files that are too many for one transaction.
     *
     * @param heap of the process that does it, such as {@code 2g}
     */
    void loadMany(Path seed, String heap) throws IOException, InterruptedException {
        load(ChildProgram.run(heap, LargeLoad.class.getName(), List.of(data().toString(), seed.toString())));
    }

    /** Makes one for the bare handler, too, and one that is asked over Bolt. */
    private void load(ChildProgram program) throws IOException, InterruptedException {
        try (program) {
            if (program.exitCode(LOADING) != 0) {
                throw new IllegalStateException(String.join("\n", program.lines()));
            }
        }
        copy(data().resolve(STORE), bareStore());
        copy(data(), askedData());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path bareStore() {
        return folder.resolve("bare");
    }

    private Path askedData() {
        return folder.resolve("asked");
    }

    /** Its database is what others ask over Bolt: it is asked nothing else, so that no one runs on what others compiled. */
    ChildProgram asked() throws IOException {
        return served(askedData(), NO_CACHE, List.of("--bolt-port", "0"));
    }

    /** The program with its embedded database. */
    ChildProgram embedded(String... flags) throws IOException {
        return served(data(), NO_CACHE, List.of(flags));
    }

    /** How others ask the database of the program. */
    DatabaseAddress databaseOf(ChildProgram asked) throws IOException {
        Matcher bolt = asked.await(BOLT);
        String password =
                Files.readString(askedData().resolve("neo4j-password")).strip();
        return new DatabaseAddress(bolt.group(1), "neo4j", password, "neo4j", BenchmarkOptions.QUERY_TIMEOUT);
    }

    /** The program that asks a database over the driver. It loads an empty one. */
    ChildProgram overDriver(DatabaseAddress database, boolean cached) throws IOException {
        Path config = Files.writeString( // a password is not for the command line, where others may read it
                folder.resolve("over-driver.properties"), "NEO4J_PASSWORD=" + database.password() + "\n");
        List<String> elsewhere =
                List.of("--neo4j-uri", database.uri(), "--neo4j-user", database.user(), "--config", config.toString());
        return served(folder.resolve("none"), cached ? List.of() : NO_CACHE, elsewhere);
    }

    private ChildProgram served(Path data, List<String> cache, List<String> database) throws IOException {
        List<String> flags = Stream.concat(cache.stream(), database.stream()).toList();
        ChildProgram program = kept(ChildProgram.serve(data, HEAP, flags.toArray(String[]::new)));
        program.await(READY);
        return program;
    }

    ChildProgram bare() throws IOException {
        return kept(ChildProgram.run(
                HEAP, BareServer.class.getName(), List.of(bareStore().toString())));
    }

    /** The address of the peer; null, which is told, where there is no Node or its packages cannot be had. */
    @Nullable String peer(DatabaseAddress database) throws IOException, InterruptedException {
        try {
            NodeProject project = NodeProject.installed("peer");
            return kept(project.serve(
                                    Map.of("NEO4J_PASSWORD", database.password()),
                                    "peer.js",
                                    database.uri(),
                                    database.user()))
                            .address()
                    + "/graphql";
        } catch (TestAbortedException e) {
            System.out.println("the peer is " + e.getMessage());
            return null;
        }
    }

    private ChildProgram kept(ChildProgram program) {
        started.add(program);
        return program;
    }

    @Override
    public void close() {
        started.forEach(ChildProgram::close);
    }
}
