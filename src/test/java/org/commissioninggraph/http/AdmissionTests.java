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
        admission.submit("a", LARGE, work(() -> {
            begun.countDown();
            await(first);
        }));
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

    private static Admission.Work work(Runnable run) {
        return new Admission.Work() {
            @Override
            public void run() {
                run.run();
            }

            @Override
            public void refuse() {}
        };
    }

    private Admission.Place wait(String client, long cost) {
        String name = client + cost / LARGE;
        return admission.submit(client, cost, new Admission.Work() {
            @Override
            public void run() {
                happened.add(name);
                last.countDown();
            }

            @Override
            public void refuse() {
                happened.add("no " + name);
            }
        });
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
            two.submit("a", 9 * LARGE, work(() -> {
                running.countDown();
                await(shorter);
                happened.add("long");
            }));
            await(running);
            two.submit("b", 9 * LARGE, work(() -> {
                happened.add("another long");
                other.countDown();
            }));
            two.submit("b", LARGE, work(() -> {
                happened.add("shorter");
                shorter.countDown();
            }));
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
            two.submit("a", 9 * LARGE, work(() -> {
                running.countDown();
                await(shorter);
            }));
            await(running);
            two.submit("b", 9 * LARGE, work(() -> {}));
            two.submit("a", LARGE, new Admission.Work() {
                @Override
                public void run() {
                    happened.add("shorter");
                    shorter.countDown();
                }

                @Override
                public void refuse() {
                    happened.add("no shorter");
                    shorter.countDown();
                }
            });
            await(shorter);
        }

        assertThat(happened).startsWith("shorter");
    }

    @Test
    void aClientThatWasAnsweredCountsNoMore() {
        wait("b", LARGE);
        wait("b", LARGE);
        wait("b", LARGE);
        goOn();
        happened.clear();
        CountDownLatch again = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        admission.submit("z", LARGE, work(() -> {
            busy.countDown();
            await(again);
        }));
        await(busy);
        CountDownLatch both = new CountDownLatch(2);
        admission.submit("c", 2 * LARGE, work(() -> {
            happened.add("c");
            both.countDown();
        }));
        admission.submit("b", LARGE, work(() -> {
            happened.add("b");
            both.countDown();
        }));
        again.countDown();
        await(both);

        assertThat(happened).containsExactly("b", "c");
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
