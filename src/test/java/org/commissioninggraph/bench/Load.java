package org.commissioninggraph.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Some clients who ask the same, each again as soon as it was answered, until the time is over. What was begun is waited
 * for and counts, so that a slow answer is no lost one.
 *
 * @param size of the answer that is expected, as {@link Contestant#ask} tells it
 */
record Load(Contestant contestant, Question question, int clients, long size) {
    private record Client(List<Long> nanoseconds, int failed) {}

    Slice run(Duration time) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long begun = System.nanoTime();
            List<Future<Client>> running = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                int client = number;
                running.add(threads.submit(() -> ask(client, begun + time.toNanos())));
            }
            return together(running, begun);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Slice together(List<Future<Client>> running, long begun) throws InterruptedException {
        List<Long> nanoseconds = new ArrayList<>();
        int failed = 0;
        for (Future<Client> each : running) {
            Client client = done(each);
            nanoseconds.addAll(client.nanoseconds());
            failed += client.failed();
        }
        return Slice.of(nanoseconds, System.nanoTime() - begun, failed);
    }

    private static Client done(Future<Client> running) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Client ask(int client, long end) {
        List<Long> nanoseconds = new ArrayList<>();
        int failed = 0;
        do {
            long begun = System.nanoTime();
            if (answered(client)) {
                nanoseconds.add(System.nanoTime() - begun);
            } else {
                failed++;
            }
        } while (System.nanoTime() < end);
        return new Client(nanoseconds, failed);
    }

    private boolean answered(int client) {
        try {
            return contestant.ask(question, client) == size;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
