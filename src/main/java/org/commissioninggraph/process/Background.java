package org.commissioninggraph.process;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** One task on a thread of its own, whose result is asked for later. */
public final class Background {
    private Background() {}

    /**
     * Returns at once.
     *
     * @param name of the thread
     */
    public static <T> Future<T> begin(String name, Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        DaemonThreads.named(name).newThread(future).start();
        return future;
    }

    /** Waits for it. What it threw is passed on. */
    public static <T> T result(Future<T> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it was waited for a task", e);
        }
    }

    /** What a task threw, where it tells how the task ended; an error of the virtual machine is thrown at once. */
    static RuntimeException failure(Exception ended) {
        if (ended.getCause() instanceof Error error) {
            throw error;
        }
        return ended.getCause() instanceof RuntimeException thrown
                ? thrown
                : new IllegalStateException(ended.getCause());
    }
}
