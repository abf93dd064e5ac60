package org.commissioninggraph.process;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs some tasks on threads of their own, not on those that all of this process share. */
public final class ParallelTasks {
    private ParallelTasks() {}

    /**
     * When it returns all are done, also where one of them failed; what that threw is passed on.
     *
     * @param name of the threads
     * @param threads tasks that run at a time, 1 or more
     */
    public static void run(String name, int threads, List<Runnable> tasks) {
        ExecutorService pool = Executors.newFixedThreadPool(threads, DaemonThreads.named(name));
        try {
            CompletableFuture<?>[] all = tasks.stream()
                    .map(task -> CompletableFuture.runAsync(task, pool))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw Background.failure(e);
        } finally {
            pool.shutdown();
        }
    }
}
