package org.commissioninggraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who asks cheap questions, one after the other, each of which is to be answered rightly. */
final class Bystander implements AutoCloseable {
    private static final String NAME = "NHS Blackburn with Darwen CCG";

    private final AttackedServer server;
    private final Thread asking = new Thread(this::ask, "bystander");
    private final List<Long> nanoseconds = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean enough;
    private volatile @Nullable Throwable wrong;

    Bystander(AttackedServer server) {
        this.server = server;
        asking.start();
    }

    private void ask() {
        try {
            do {
                long begun = System.nanoTime();
                askOnce(server);
                nanoseconds.add(System.nanoTime() - begun);
            } while (!enough);
        } catch (Exception | AssertionError e) {
            wrong = e;
        }
    }

    /** Under a name that was not used before, so that no cache answers. */
    static void askOnce(AttackedServer server) throws Exception {
        String alias = "a" + System.nanoTime();
        String answer = server.ask("{" + alias + ":ccg(code:\"00Q\"){name}}");
        assertThat(answer).isEqualTo("{\"data\":{\"" + alias + "\":{\"name\":\"" + NAME + "\"}}}");
    }

    /** Milliseconds that so many hundredths of the answers took at most. */
    double percentile(int hundredths) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        int index = Math.min(sorted.size() - 1, sorted.size() * hundredths / 100);
        return sorted.get(index) / 1e6;
    }

    int answers() {
        return nanoseconds.size();
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        asking.join();
        assertThat(wrong).as("the bystander after %d answers", answers()).isNull();
    }
}
