package org.commissioninggraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.DatabaseAddress;
import org.commissioninggraph.graph.DriverDatabase;
import org.commissioninggraph.support.ChildProgram;
import org.commissioninggraph.support.SmallRelease;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the process of the real program ends, and what is left when it has not ended by itself. */
final class ProcessIT {
    private static final int SURGERIES = 6_000;
    private static final Pattern READY = Pattern.compile("^ready after");
    private static final Pattern SOME_ROWS = Pattern.compile("^  [2-9]\\d{3} of \\d+ nodes and edges");
    private static final Pattern ALL_ROWS = Pattern.compile("\\(100%\\)");

    /** Whatever is said when the load is done is said at the last of them. */
    private static final List<Pattern> MOMENTS = List.of(
            SOME_ROWS,
            Pattern.compile("the database is empty"),
            Pattern.compile("\\([4-6]\\d%\\)"),
            Pattern.compile("\\([89]\\d%\\)"),
            Pattern.compile("\\(100%\\)"));

    /** {@code -Dprocess.kills=20} takes a few minutes. */
    private static final int KILLS = Integer.getInteger("process.kills", 2);

    private static final int MOST_MILLISECONDS = 400;
    private static final Pattern BOLT = Pattern.compile("(bolt://[\\w.:]+)");
    private static final String FULL = "cannot write in the data folder ";

    /** What a shell counts in blocks of 512 bytes, or 1,024: less than the load writes into one file. */
    private static final String SMALL_FILES = "ulimit -f 2000";

    @TempDir
    Path folder;

    private SmallRelease files;
    private Path data;

    @BeforeEach
    void writeSeed() {
        files = new SmallRelease(folder);
        files.node("Surgery", "code,name,source", rows("S%04d,Surgery %1$04d of those with a rather long name,ODS"));
        files.edge("MEMBER_OF", "from,to,since,until,source", rows("S%04d,T1,2013-04-01,2019-04-01,ODS"));
        data = folder.resolve("data");
    }

    private static String[] rows(String format) {
        return IntStream.range(0, SURGERIES).mapToObj(format::formatted).toArray(String[]::new);
    }

    private ChildProgram start(String shell) throws IOException {
        return ChildProgram.serve(files, data, shell, "256m", "--bolt-port", "0");
    }

    /** One data folder from the beginning to the end: each start finds what the one before has left. */
    @Test
    void whateverEndsALoadTheNextOneIsWhole() throws Exception {
        try (ChildProgram killed = start("")) {
            killed.get("/health/live"); // so that the next answer does not wait for this client to be made
            killed.await(SOME_ROWS);
            assertThat(killed.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(killed.get("/health/live").statusCode()).isEqualTo(200);
            killed.kill();
        }
        try (ChildProgram terminated = start("")) {
            terminated.await(SOME_ROWS);
            terminated.terminate();
            assertThat(terminated.exitCode()).isEqualTo(143);
            assertThat(terminated.lines()).last().isEqualTo("stopped");
        }
        try (ChildProgram cramped = start(SMALL_FILES)) {
            assertThat(cramped.exitCode())
                    .as(() -> String.join("\n", cramped.lines()))
                    .isEqualTo(1);
            assertThat(cramped.lines()).last().asString().startsWith(FULL).contains("DATA_DIR");
            assertThat(cramped.lines()).noneMatch(line -> line.contains("\tat "));
        }
        try (ChildProgram killed = start("")) {
            killed.await(ALL_ROWS);
            killed.kill();
        }
        try (ChildProgram whole = start("")) {
            whole.await(READY);
            assertThat(whole.post("{\"query\": \"{ surgeries(first: 1) { totalCount } trust(code: \\\"T1\\\") {"
                                    + " surgeries: code } }\"}")
                            .body())
                    .contains("\"totalCount\":" + SURGERIES);
            assertThat(whole.get("/health/ready").statusCode()).isEqualTo(200);
            endsWhateverIsAsked(whole);
        }
        assertThat(folder.resolve("data/neo4j-unreadable")).doesNotExist();
    }

    /** At a line of what it says, and a moment later: most of them among the rows, or at their commit. */
    @Test
    void howeverOftenALoadIsKilledTheNextOneIsWhole() throws Exception {
        Random random = new Random(KILLS);
        for (int kill = 0; kill < KILLS; kill++) {
            try (ChildProgram program = start("")) {
                program.await(MOMENTS.get(kill % MOMENTS.size()));
                Thread.sleep(random.nextInt(MOST_MILLISECONDS));
                program.kill();
            }
            if (kill % MOMENTS.size() == MOMENTS.size() - 1) {
                isWhole();
                data = folder.resolve("data-" + kill);
            }
        }
        isWhole();
    }

    private void isWhole() throws Exception {
        try (ChildProgram whole = start("")) {
            whole.await(READY);
            assertThat(whole.post("{\"query\": \"{ surgeries(first: 1) { totalCount } }\"}")
                            .body())
                    .contains("\"totalCount\":" + SURGERIES);
        }
        assertThat(data.resolve("neo4j-unreadable")).doesNotExist();
    }

    /** Half a request, an open stream, a statement that runs for ever and one that Neo4j plans for minutes. */
    private void endsWhateverIsAsked(ChildProgram program) throws Exception {
        URI address = URI.create(program.address());
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Socket half = new Socket(address.getHost(), address.getPort());
                Database database = connect(program)) {
            OutputStream request = half.getOutputStream();
            request.write(("POST /graphql HTTP/1.1\r\nHost: any\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 1000\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII));
            request.flush();
            Future<?> running = threads.submit(() -> database.read(
                    "UNWIND range(1, 100000000000) AS n WITH n" + " WHERE n < 0 RETURN count(n) AS n", Map.of()));
            Future<?> planned = threads.submit(() -> database.explain(nested(20), Map.of()));
            // Neo4j does not tell the text of what it still plans.
            String busy = "SHOW TRANSACTIONS YIELD elapsedTime AS time WHERE time.seconds > 0 RETURN time";
            while (database.read(busy, Map.of()).size() < 2) {
                assertThat(running).isNotDone();
                assertThat(planned).isNotDone();
            }

            program.terminate();

            assertThat(program.exitCode()).isEqualTo(143);
            assertThat(running).failsWithin(Duration.ofMinutes(1));
            assertThat(planned).failsWithin(Duration.ofMinutes(1));
        } finally {
            threads.shutdownNow();
        }
    }

    private Database connect(ChildProgram program) throws IOException {
        String password = Files.readString(data.resolve("neo4j-password")).strip();
        return DriverDatabase.connect(
                new DatabaseAddress(program.await(BOLT).group(1), "neo4j", password, "neo4j", Duration.ofHours(1)));
    }

    /** Each level doubles the time that Neo4j plans. */
    private static String nested(int levels) {
        StringBuilder statement = new StringBuilder("MATCH (n0:Surgery) WHERE ");
        for (int level = 0; level < levels; level++) {
            statement.append("EXISTS { MATCH (n%d)-[r%d]-(n%d) WHERE r%2$d.since IS NOT NULL AND "
                    .formatted(level, level, level + 1));
        }
        return statement
                .append("true")
                .append(" }".repeat(levels))
                .append(" RETURN n0.code")
                .toString();
    }

    @Test
    void anExhaustedHeapEndsTheProcessWithALineThatSaysSo() throws Exception {
        try (ChildProgram starved = ChildProgram.serve(files, data, "", "32m")) {
            assertThat(starved.exitCode()).isEqualTo(3);
            assertThat(starved.lines()).last().asString().contains("memory").contains("-Xmx");
        }
    }
}
