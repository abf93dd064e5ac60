package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class AdmissionTests {
    private static final int ROOM = 3;
    private static final long LARGE = Admission.LARGE;

    private final Admission admission = new Admission(1, ROOM);
    private final List<String> happened = new CopyOnWriteArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch last = new CountDownLatch(ROOM);

    /** The one thread is busy until {@link #first} is counted down. */
    @BeforeEach
    void occupyTheThread() throws InterruptedException {
        submit(admission, "a", LARGE, () -> {
            begun.countDown();
            await(first);
        });
        await(begun);
    }

    @AfterEach
    void close() {
        admission.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Admission.Place submit(Admission to, String client, long cost, Runnable run) {
        return to.submit(client, cost, false, new WorkAtPlace(run, () -> {}));
    }

    private Admission.Place wait(String client, long cost) {
        String name = client + cost / LARGE;
        return admission.submit(
                client,
                cost,
                false,
                new WorkAtPlace(
                        () -> {
                            happened.add(name);
                            last.countDown();
                        },
                        () -> happened.add("no " + name)));
    }

    private void goOn() {
        first.countDown();
        await(last);
    }

    @Test
    void theCheaperOfOneClientGoesFirst() {
        wait("b", 3 * LARGE);
        wait("c", 2 * LARGE);
        wait("d", LARGE);
        goOn();

        assertThat(happened).containsExactly("d1", "c2", "b3");
    }

    @Test
    void whoAsksMuchDoesNotKeepOthersWaiting() {
        wait("b", LARGE);
        wait("b", LARGE);
        wait("c", 9 * LARGE);
        goOn();

        assertThat(happened).containsExactly("b1", "c9", "b1");
    }

    private void told(String client, CountDownLatch all) {
        happened.add(client);
        all.countDown();
    }

    /** However few of its client are there when one comes, those that came before go first. */
    @Test
    void noneOfAClientIsOvertakenByItsLaterOnes() {
        CountDownLatch all = new CountDownLatch(4);
        submit(admission, "b", LARGE, () -> told("b1", all));
        submit(admission, "b", LARGE, () -> {
            submit(admission, "b", LARGE, () -> told("b4", all));
            told("b2", all);
        });
        submit(admission, "b", 2 * LARGE, () -> told("b3", all));
        first.countDown();
        await(all);

        assertThat(happened).containsExactly("b1", "b2", "b3", "b4");
    }

    @Test
    void theOneWhoAsksMostIsRefusedWhenThereIsNoRoom() {
        wait("a", LARGE);
        wait("a", 2 * LARGE);
        wait("a", 3 * LARGE);
        wait("b", 4 * LARGE);
        wait("a", 5 * LARGE);
        goOn();

        assertThat(happened).containsExactly("no a3", "no a5", "b4", "a1", "a2");
    }

    @Test
    void whoLeavesIsNotWaitedFor() {
        Admission.Place place = wait("b", LARGE);
        place.leave();
        place.leave();
        wait("c", LARGE);
        wait("d", LARGE);
        wait("e", LARGE);
        goOn();

        assertThat(happened).containsExactly("no b1", "c1", "d1", "e1");
    }

    /** One of two threads is never taken by what takes long. */
    @Test
    void oneThreadIsLeftByWhatTakesLong() {
        try (Admission two = new Admission(2, 10)) {
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch other = new CountDownLatch(1);
            CountDownLatch shorter = new CountDownLatch(1);
            submit(two, "a", 9 * LARGE, () -> {
                running.countDown();
                await(shorter);
                happened.add("long");
            });
            await(running);
            submit(two, "b", 9 * LARGE, () -> {
                happened.add("another long");
                other.countDown();
            });
            submit(two, "b", LARGE, () -> {
                happened.add("shorter");
                shorter.countDown();
            });
            await(other);
        }

        assertThat(happened).containsExactly("shorter", "long", "another long");
    }

    /** Though others fill the room to wait, which may not begin. */
    @Test
    void whatAnIdleThreadTakesNeedsNoRoom() {
        try (Admission two = new Admission(2, 1)) {
            CountDownLatch running = new CountDownLatch(1);
            CountDownLatch shorter = new CountDownLatch(1);
            submit(two, "a", 9 * LARGE, () -> {
                running.countDown();
                await(shorter);
            });
            await(running);
            submit(two, "b", 9 * LARGE, () -> {});
            two.submit(
                    "a",
                    LARGE,
                    false,
                    new WorkAtPlace(() -> told("shorter", shorter), () -> told("no shorter", shorter)));
            await(shorter);
        }

        assertThat(happened).startsWith("shorter");
    }

    @Test
    void whoWasAnsweredOftenIsOneTurnBehindTheOthers() {
        wait("b", LARGE);
        wait("b", LARGE);
        wait("b", LARGE);
        goOn();
        happened.clear();
        CountDownLatch again = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        submit(admission, "z", LARGE, () -> {
            busy.countDown();
            await(again);
        });
        await(busy);
        CountDownLatch all = new CountDownLatch(3);
        submit(admission, "c", 2 * LARGE, () -> told("c", all));
        submit(admission, "c", 2 * LARGE, () -> told("c", all));
        submit(admission, "b", LARGE, () -> told("b", all));
        again.countDown();
        await(all);

        assertThat(happened).containsExactly("c", "b", "c");
    }

    @Test
    void whatWaitsAtTheEndIsRefused() {
        wait("b", LARGE);
        admission.close();
        wait("c", LARGE);

        assertThat(happened).containsExactly("no b1", "no c1");
        first.countDown();
    }
}
