package org.commissioninggraph.execution.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.memory.ByteCache;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.SampleNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many who ask for the same at once. Nothing here goes by the clock: who waits is seen by the state of its thread. */
final class SingleFlightTests {
    private final SingleFlight<String, Integer> flight = new SingleFlight<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();

    private static Cancellation patient() {
        return new Cancellation(Duration.ofDays(1));
    }

    private static <T> FutureTask<T> asking(Supplier<T> asked, List<Thread> threads) {
        FutureTask<T> task = new FutureTask<>(asked::get);
        Thread thread = new Thread(task);
        threads.add(thread);
        thread.start();
        return task;
    }

    private static void untilTheyWait(List<Thread> threads) {
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
    }

    /** Counts, and is not done before the test says so. */
    private int slowly() {
        int number = made.incrementAndGet();
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return number;
    }

    @Test
    void oneMakesWhatAllGet() throws Exception {
        List<FutureTask<Integer>> answers = new ArrayList<>();
        answers.add(asking(() -> flight.get("a", patient(), this::slowly), new ArrayList<>()));
        begun.await();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(asking(() -> flight.get("a", patient(), this::slowly), waiting));
        }
        untilTheyWait(waiting);
        goOn.countDown();

        for (FutureTask<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(1);
        }
        assertThat(made).hasValue(1);
        assertThat(flight.get("b", patient(), made::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whereTheFirstLeavesAnotherMakesIt() throws Exception {
        Cancellation first = patient();
        FutureTask<Integer> left = asking(
                () -> flight.get("a", first, () -> {
                    slowly();
                    first.remaining();
                    return 1;
                }),
                new ArrayList<>());
        begun.await();
        List<Thread> waiting = new ArrayList<>();
        FutureTask<Integer> other = asking(() -> flight.get("a", patient(), () -> 7), waiting);
        untilTheyWait(waiting);
        first.cancel();
        goOn.countDown();

        assertThat(other.get()).isEqualTo(7);
        assertThatThrownBy(left::get).cause().isInstanceOfSatisfying(RequestException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.NOT_READY));
    }

    /** The memory of one who asks is not that of another. */
    @ParameterizedTest
    @EnumSource(names = {"NOT_READY", "QUERY_TIMEOUT", "QUERY_TOO_LARGE", "SERVER_BUSY"})
    void whatEndsTheFirstAloneIsMadeByAnother(ErrorCode code) throws Exception {
        FutureTask<Integer> first = asking(
                () -> flight.get("a", patient(), () -> {
                    slowly();
                    throw new RequestException(code, "too much for one");
                }),
                new ArrayList<>());
        begun.await();
        List<Thread> waiting = new ArrayList<>();
        FutureTask<Integer> other = asking(() -> flight.get("a", patient(), () -> 7), waiting);
        untilTheyWait(waiting);
        goOn.countDown();

        assertThat(other.get()).isEqualTo(7);
        assertThatThrownBy(first::get).hasRootCauseMessage("too much for one");
    }

    /** The minute is only for a fault: what is asked for is not made before the end of the test. */
    @Test
    void whoseClientLeavesWaitsNoLonger() throws Exception {
        FutureTask<Integer> first = asking(() -> flight.get("a", patient(), this::slowly), new ArrayList<>());
        begun.await();
        Cancellation leaving = patient();
        List<Thread> waiting = new ArrayList<>();
        FutureTask<Integer> left = asking(() -> flight.get("a", leaving, () -> 7), waiting);
        FutureTask<Integer> other = asking(() -> flight.get("a", patient(), () -> 8), waiting);
        untilTheyWait(waiting);
        leaving.cancel();

        assertThatThrownBy(() -> left.get(1, TimeUnit.MINUTES))
                .cause()
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_READY));
        goOn.countDown();
        assertThat(first.get()).isEqualTo(1);
        assertThat(other.get()).isEqualTo(1);
    }

    @Test
    void whatFailsForAllFailsForThoseWhoWait() throws Exception {
        FutureTask<Integer> first = asking(
                () -> flight.get("a", patient(), () -> {
                    slowly();
                    throw new IllegalStateException("broken");
                }),
                new ArrayList<>());
        begun.await();
        List<Thread> waiting = new ArrayList<>();
        FutureTask<Integer> other = asking(() -> flight.get("a", patient(), () -> 7), waiting);
        untilTheyWait(waiting);
        goOn.countDown();

        assertThatThrownBy(first::get).hasRootCauseMessage("broken");
        assertThatThrownBy(other::get).hasRootCauseMessage("broken");
    }

    @Test
    void whoseTimeIsOverWaitsNoLonger() throws Exception {
        FutureTask<Integer> first = asking(() -> flight.get("a", patient(), this::slowly), new ArrayList<>());
        begun.await();

        assertThatThrownBy(() -> flight.get("a", new Cancellation(Duration.ZERO), () -> 7))
                .isInstanceOfSatisfying(
                        RequestException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.QUERY_TIMEOUT));
        goOn.countDown();
        assertThat(first.get()).isEqualTo(1);
    }

    /** Also for who comes when it is just made: it is kept then. */
    @Test
    void manyEqualRequestsMakeOneNetworkOfADay() throws Exception {
        DayNetworks networks = new DayNetworks(new ByteCache<>(1 << 20));
        DayNetworks.Shape shape = new DayNetworks.Shape("one", LocalDate.EPOCH, Set.of("CCG"), Set.of());
        List<FutureTask<Network>> answers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            answers.add(asking(
                    () -> networks.get(shape, patient(), () -> {
                        made.incrementAndGet();
                        return SampleNetworks.directed("A-B");
                    }),
                    new ArrayList<>()));
        }

        for (FutureTask<Network> answer : answers) {
            assertThat(answer.get()).isSameAs(answers.get(0).get());
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        DayNetworks networks = new DayNetworks(new ByteCache<>(100));
        DayNetworks.Shape shape = new DayNetworks.Shape("one", LocalDate.EPOCH, Set.of("CCG"), Set.of());
        for (int i = 0; i < 2; i++) {
            networks.get(shape, patient(), () -> {
                made.incrementAndGet();
                return SampleNetworks.directed("A-B");
            });
        }

        assertThat(made).hasValue(2);
    }
}
