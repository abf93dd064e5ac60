package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thread, and room for one that waits. */
@Timeout(60)
final class AnswerSlotTests {
    private static final long LARGE = Admission.LARGE;

    private final Admission admission = new Admission(1, 1);
    private final Cancellation cancellation = new Cancellation(Duration.ofMinutes(10));
    private final AnswerSlot turn = new AnswerSlot(admission, "a");
    private final List<String> happened = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        turn.close();
        admission.close();
    }

    private CountDownLatch submit(String name) {
        CountDownLatch done = new CountDownLatch(1);
        admission.submit("b", LARGE, false, new WorkAtPlace(() -> told(name, done), () -> told("no " + name, done)));
        return done;
    }

    private void told(String name, CountDownLatch done) {
        happened.add(name);
        done.countDown();
    }

    @Test
    void othersWorkWhileItWaitsForItsClient() throws Exception {
        turn.begin(cancellation, LARGE);
        CountDownLatch first = submit("first");
        happened.add("pause");
        turn.pause();
        first.await();
        turn.resume();
        CountDownLatch second = submit("second");
        happened.add("end");
        turn.close();
        second.await();

        assertThat(happened).containsExactly("pause", "first", "end", "second");
    }

    @Test
    void whatCostsLittleWaitsForNobody() {
        turn.begin(cancellation, LARGE);

        new AnswerSlot(admission, "c").begin(cancellation, 1);

        assertThat(happened).isEmpty();
    }

    @Test
    void itIsRefusedWhenThereIsNoRoom() {
        turn.begin(cancellation, LARGE);
        submit("waiting");

        assertThatThrownBy(() -> new AnswerSlot(admission, "c").begin(cancellation, 2 * LARGE))
                .isInstanceOfSatisfying(RequestException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.SERVER_BUSY));
    }

    /** It needs no room, and takes that of nobody. */
    @Test
    void whatHasBegunIsNotRefused() throws Exception {
        turn.begin(cancellation, LARGE);
        turn.pause();
        AnswerSlot other = new AnswerSlot(admission, "c");
        other.begin(cancellation, LARGE);
        CountDownLatch waiting = submit("waiting");
        Thread resuming = new Thread(turn::resume);
        resuming.start();
        while (resuming.isAlive() && resuming.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(resuming.isAlive()).isTrue();
        other.close();
        resuming.join();
        turn.close();
        waiting.await();

        assertThat(happened).containsExactly("waiting");
    }

    @Test
    void whoLeavesOrWhoseTimeIsOverIsNotWaitedFor() {
        turn.begin(cancellation, LARGE);
        Cancellation left = new Cancellation(Duration.ofMinutes(10));
        left.cancel();

        assertThatThrownBy(() -> new AnswerSlot(admission, "c").begin(left, LARGE))
                .isInstanceOf(RequestException.class);
        assertThatThrownBy(() -> new AnswerSlot(admission, "c").begin(new Cancellation(Duration.ofMillis(1)), LARGE))
                .isInstanceOf(RequestException.class);
    }

    /** When the server stops, what has begun goes on to its end. */
    @Test
    void itGoesOnWithoutATurnAtTheEnd() {
        turn.begin(cancellation, LARGE);
        turn.pause();
        admission.close();

        turn.resume();

        assertThatThrownBy(() -> new AnswerSlot(admission, "c").begin(cancellation, LARGE))
                .isInstanceOf(RequestException.class);
    }
}
