package org.commissioninggraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.commissioninggraph.support.ChildProgram;
import org.junit.jupiter.api.Test;

final class HeapTests {
    @Test
    void isThatOfTheOtherProcess() throws Exception {
        try (ChildProgram other = ChildProgram.run("64m", Waiting.class.getName(), List.of())) {
            other.await(Pattern.compile("waiting"));

            assertThat(Heap.of(other.pid()).most()).isBetween(20_000_000L, 68_000_000L);
        }
    }

    /** Holds twenty megabytes. */
    static final class Waiting {
        private Waiting() {}

        public static void main(String[] arguments) throws InterruptedException {
            byte[] held = new byte[20_000_000];
            System.out.println("waiting");
            Thread.sleep(Long.MAX_VALUE);
            System.out.println(held.length);
        }
    }
}
