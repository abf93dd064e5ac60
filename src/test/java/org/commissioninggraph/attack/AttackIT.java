package org.commissioninggraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commissioninggraph.support.ChildProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sixteen at once, against a heap of 256 MB. */
@Timeout(600)
final class AttackIT {
    private static final String HEAP = "256m";
    private static final String HEAP_TO_LOAD = "1g";
    private static final Pattern LOADED = Pattern.compile("^release .* is in ");
    private static final Pattern READY = Pattern.compile("^ready after");
    private static final int AT_ONCE = 16;

    /** A line for each refused or failed request would be a way to fill the disk. */
    private static final int MOST_LINES = 400;

    private static final String BULK = "{practices(first:10000){nodes{code name address postcode listSize ccg{name}}}}";

    @TempDir
    static Path folder;

    private static ChildProgram program;
    private static AttackedServer server;
    private Bystander bystander;

    /** Whoever is killed right after a load has nothing left to do again that needs as much memory as the load. */
    @BeforeAll
    static void start() throws Exception {
        Path data = folder.resolve("data");
        try (ChildProgram loading = ChildProgram.serve(data, HEAP_TO_LOAD)) {
            loading.await(LOADED);
            loading.kill();
        }
        program = ChildProgram.serve(data, HEAP);
        program.await(READY);
        server = new AttackedServer(program);
    }

    @AfterAll
    static void stop() {
        List<String> lines = program.lines();
        program.close();
        assertThat(lines).hasSizeLessThan(MOST_LINES);
        assertThat(lines).noneMatch(line -> line.contains("OutOfMemoryError"));
    }

    @BeforeEach
    void somebodyElseAsks() {
        bystander = new Bystander(server);
    }

    @AfterEach
    void theOthersWereAnsweredAndItIsStillUp(TestInfo test) throws Exception {
        bystander.close();
        System.out.printf(
                "%s: beside it %d cheap answers, median %.0f ms, p99 %.0f ms%n",
                test.getDisplayName(), bystander.answers(), bystander.percentile(50), bystander.percentile(99));
        assertThat(program.isAlive()).isTrue();
        assertThat(server.status("/health/live")).isEqualTo(200);
        assertThat(server.status("/health/ready")).isEqualTo(200);
        Bystander.askOnce(server);
    }

    @ParameterizedTest
    @MethodSource("org.commissioninggraph.attack.Attack#refused")
    void whatCannotBeDoneIsRefusedBeforeItCosts(Attack attack) throws Exception {
        assertThat(server.askAtOnce(AT_ONCE, attack.document()))
                .allSatisfy(code -> assertThat(code).isIn(attack.codes()));
    }

    @ParameterizedTest
    @MethodSource("org.commissioninggraph.attack.Attack#large")
    void whatIsLargeIsAnsweredAsLongAsThereIsRoom(Attack attack) throws Exception {
        assertThat(server.askAtOnce(AT_ONCE, attack.document()))
                .allSatisfy(code -> assertThat(code).isIn(attack.codes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv", "text/event-stream"})
    void thoseWhoAskForMuchAndDoNotRead(String accept) throws Exception {
        List<Socket> idle = new ArrayList<>();
        for (int count = 0; count < AT_ONCE; count++) {
            idle.add(server.sent(server.post(BULK.replace("name", "name a" + count + ":name"), accept)));
        }
        for (int count = 0; count < AT_ONCE; count++) {
            Bystander.askOnce(server);
        }
        for (Socket socket : idle) {
            socket.close();
        }
    }

    @Test
    void thoseWhoAskForMuchAndGo() throws Exception {
        for (int count = 0; count < 10 * AT_ONCE; count++) {
            server.sent(server.post(BULK.replace("name", "name a" + count + ":name"), "application/json"))
                    .close();
        }
    }

    @Test
    void thoseWhoSendHalfOfARequest() throws Exception {
        String whole = server.post(BULK, "application/json");
        List<Socket> idle = new ArrayList<>();
        for (int count = 0; count < 4 * AT_ONCE; count++) {
            idle.add(server.sent(whole.substring(0, whole.length() * (count % AT_ONCE + 1) / (AT_ONCE + 1))));
        }
        for (int count = 0; count < AT_ONCE; count++) {
            Bystander.askOnce(server);
        }
        for (Socket socket : idle) {
            socket.close();
        }
    }
}
