package org.commissioninggraph.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

final class LivenessTests {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void aProcessThatWorksIsAlive() {
        assertThat(problemAfter(Liveness.FAILURES, LONG, () -> true)).isNull();
    }

    @Test
    void oneFailureIsNotTheEnd() {
        assertThat(problemAfter(Liveness.FAILURES - 1, LONG, () -> false)).isNull();
    }

    @Test
    void failuresInARowAre() {
        assertThat(problemAfter(Liveness.FAILURES, LONG, () -> false)).startsWith("this process does no work");
    }

    @Test
    void whatThrowsDoesNoWork() {
        assertThat(problemAfter(Liveness.FAILURES, LONG, () -> {
                    throw new IllegalStateException("the database is closed");
                }))
                .isNotNull();
    }

    @Test
    void workThatDoesNotEndIsNotBegunAgain() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        try (Liveness liveness = new Liveness(
                () -> {
                    begun.incrementAndGet();
                    return isOver(end);
                },
                Duration.ofMillis(1))) {
            for (int look = 0; look < Liveness.FAILURES; look++) {
                liveness.look();
            }
            assertThat(liveness.problem()).contains("3 times");
            assertThat(begun.get()).isLessThanOrEqualTo(1);
        } finally {
            end.countDown();
        }
    }

    @Test
    void aProcessThatWorksAgainIsAliveAgain() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(problemAfter(Liveness.FAILURES + 1, LONG, () -> looks.incrementAndGet() > Liveness.FAILURES))
                .isNull();
    }

    private static boolean isOver(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String problemAfter(int looks, Duration limit, BooleanSupplier work) {
        try (Liveness liveness = new Liveness(work, limit)) {
            for (int look = 0; look < looks; look++) {
                liveness.look();
            }
            return liveness.problem();
        }
    }
}
