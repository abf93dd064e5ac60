package org.commissioninggraph.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ParallelTasksTests {
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger done = new AtomicInteger();
    /** Nobody passes alone. */
    private final CyclicBarrier two = new CyclicBarrier(2);

    private void inPairs() {
        threads.add(Thread.currentThread());
        try {
            two.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        done.incrementAndGet();
    }

    @Test
    void soManyRunAtATimeAsAreAskedForOnThreadsThatEnd() throws Exception {
        ParallelTasks.run("counting", 2, Collections.nCopies(8, this::inPairs));

        assertThat(done).hasValue(8);
        assertThat(threads).hasSize(2).allMatch(thread -> thread.getName().equals("counting"));
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void whatOneThrowsIsPassedOnWhenAllAreDone() {
        Runnable failing = () -> {
            throw new IllegalStateException("away");
        };
        List<Runnable> tasks = List.of(failing, done::incrementAndGet, done::incrementAndGet);

        assertThatThrownBy(() -> ParallelTasks.run("counting", 1, tasks))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("away");
        assertThat(done).hasValue(2);
    }

    @Test
    void anErrorOfTheJvmIsPassedOnAsItIs() {
        assertThatThrownBy(() -> ParallelTasks.run("counting", 1, List.of(() -> {
                    throw new OutOfMemoryError("full");
                })))
                .isInstanceOf(OutOfMemoryError.class);
    }
}
