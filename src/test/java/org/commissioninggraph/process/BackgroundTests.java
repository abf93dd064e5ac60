package org.commissioninggraph.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class BackgroundTests {
    @Test
    void theResultIsWaitedFor() {
        CountDownLatch asked = new CountDownLatch(1);
        Future<String> begun = Background.begin("reading", () -> {
            asked.await();
            return Thread.currentThread().getName();
        });

        assertThat(begun.isDone()).isFalse();
        asked.countDown();
        assertThat(Background.result(begun)).isEqualTo("reading");
    }

    @Test
    void whatItThrewIsPassedOn() {
        assertThatThrownBy(() -> result(() -> {
                    throw new IllegalArgumentException("wrong");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wrong");
        assertThatThrownBy(() -> result(() -> {
                    throw new NoClassDefFoundError("absent");
                }))
                .isInstanceOf(NoClassDefFoundError.class);
        assertThatThrownBy(() -> result(() -> {
                    throw new IOException("full");
                }))
                .hasCauseInstanceOf(IOException.class);
    }

    private static String result(Callable<String> task) {
        return Background.result(Background.begin("failing", task));
    }
}
