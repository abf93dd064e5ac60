package org.commissioninggraph.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Random questions, each answered by the API and by the naive walk.
 *
 * <p>{@code -Ddifferential.queries=20000 -Ddifferential.seed=7} asks for more, or for others.
 */
@ExtendWith(WorldExtension.class)
final class DifferentialIT {
    private static final int QUERIES = Integer.getInteger("differential.queries", 200);
    private static final int TOLD = 250;
    private static final long SEED = Long.getLong("differential.seed", 1);

    /** Each with a world of its own: planning keeps a core of the database busy, and the walk another. */
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final Instant start = Instant.now();
    private final AtomicLong seeds = new AtomicLong(SEED);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger unfit = new AtomicInteger();
    private volatile boolean failed;

    @Test
    void theApiAnswersAsANaiveWalkDoes(World world) throws Throwable {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> asking = new ArrayList<>();
            asking.add(threads.submit(() -> ask(world)));
            for (int more = 1; more < THREADS; more++) {
                asking.add(threads.submit(() -> ask(World.load())));
            }
            for (Future<?> each : asking) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause();
        } finally {
            threads.shutdown();
        }
        System.out.println("differential: " + asked + " questions from seed " + SEED + " in " + seconds() + " s, "
                + unfit + " left out as too large");
        assertThat(unfit.get()).isLessThan(asked.get());
    }

    private void ask(World world) {
        while (!failed && asked.get() < QUERIES) {
            long seed = seeds.getAndIncrement();
            try {
                ask(world, seed);
            } catch (RuntimeException | AssertionError e) {
                failed = true;
                throw e;
            }
        }
    }

    private void ask(World world, long seed) {
        Question question = world.questions(seed).next();
        try {
            Optional<Difference> difference = world.both().difference(question);
            if (difference.isPresent()) {
                System.out.println(
                        "differential: seed " + seed + " differs, and is being made smaller:\n" + question.text());
                fail(new Report(world).of(seed, question, difference.get()));
            }
            if (asked.incrementAndGet() % TOLD == 0) {
                System.out.println("differential: " + asked + " questions, " + seconds() + " s");
            }
        } catch (Effort.Unfit e) {
            unfit.incrementAndGet();
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + " failed:\n" + question.text(), e);
        }
    }

    private long seconds() {
        return Duration.between(start, Instant.now()).toSeconds();
    }
}
