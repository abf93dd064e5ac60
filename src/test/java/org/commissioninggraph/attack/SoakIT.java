package org.commissioninggraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commissioninggraph.support.ChildProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cheap and hostile questions by turns for as long as {@code -Dattack.minutes} says: at the end the program answers as
 * quickly as at the start, and holds as much.
 */
@EnabledIfSystemProperty(named = "attack.minutes", matches = "\\d+")
final class SoakIT {
    private static final String HEAP = "1g";
    private static final int AT_ONCE = 8;
    private static final int WARM = 2_000;
    private static final int MEASURED = 1_000;
    private static final Pattern READY = Pattern.compile("^ready after");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @TempDir
    Path folder;

    @Test
    void afterALongTimeItIsAsAtTheStart() throws Exception {
        long end = System.nanoTime()
                + Duration.ofMinutes(Long.getLong("attack.minutes")).toNanos();
        try (ChildProgram program = ChildProgram.serve(folder.resolve("data"), HEAP)) {
            program.await(READY);
            AttackedServer server = new AttackedServer(program);
            median(server, WARM);
            round(server);
            double before = median(server, MEASURED);
            long held = heldKilobytes(program);
            int rounds = 0;
            while (System.nanoTime() < end) {
                round(server);
                rounds++;
                System.out.printf("round %d: %d kB held%n", rounds, heldKilobytes(program));
            }
            double after = median(server, MEASURED);
            long heldAfter = heldKilobytes(program);
            System.out.printf(
                    "%d rounds: a cheap answer took %.1f ms before, %.1f ms after; %d kB held before, %d kB after%n",
                    rounds, before, after, held, heldAfter);
            assertThat(after).isLessThan(2 * before);
            assertThat(heldAfter).isLessThan(held * 3 / 2);
        }
    }

    /** Every attack, beside somebody who asks cheap questions; then some who go, and some who do not read. */
    private static void round(AttackedServer server) throws Exception {
        try (Bystander bystander = new Bystander(server)) {
            for (Attack attack : Stream.concat(Attack.refused(), Attack.large()).toList()) {
                assertThat(server.askAtOnce(AT_ONCE, attack.document()))
                        .allSatisfy(code -> assertThat(code).isIn(attack.codes()));
            }
            for (int count = 0; count < AT_ONCE; count++) {
                String large = server.post(Attack.large().toList().get(0).document(), "text/csv");
                server.sent(large).close();
                server.sent(large.substring(0, large.length() / 2)).close();
            }
        }
    }

    /** Milliseconds of a cheap answer when nothing else is asked. */
    private static double median(AttackedServer server, int answers) throws Exception {
        Bystander bystander = new Bystander(server);
        while (bystander.answers() < answers) {
            Bystander.askOnce(server);
        }
        bystander.close();
        return bystander.percentile(50);
    }

    /** The heap that is in use after a collection. */
    private static long heldKilobytes(ChildProgram program) throws IOException {
        command(program, "GC.run");
        Matcher used = USED.matcher(command(program, "GC.heap_info"));
        assertThat(used.find()).isTrue();
        return Long.parseLong(used.group(1));
    }

    private static String command(ChildProgram program, String command) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(program.pid()),
                        command)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
