package org.commissioninggraph.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.RejectedExecutionException;
import org.xnio.Option;
import org.xnio.Options;
import org.xnio.XnioWorker;

/** Workers that stand in for those that an answer holds which is sent while it is made. */
final class SpareWorkers {
    private SpareWorkers() {}

    /** One more from now on. */
    static synchronized void add(XnioWorker worker) {
        resize(worker, Options.WORKER_TASK_MAX_THREADS, 1);
        resize(worker, Options.WORKER_TASK_CORE_THREADS, 1);
        try {
            worker.execute(() -> {}); // begins a thread, which then does what waited before
        } catch (RejectedExecutionException e) {
            return; // the server stops
        }
    }

    /** One less, once one has nothing to do. */
    static synchronized void remove(XnioWorker worker) {
        resize(worker, Options.WORKER_TASK_CORE_THREADS, -1);
        resize(worker, Options.WORKER_TASK_MAX_THREADS, -1);
    }

    private static void resize(XnioWorker worker, Option<Integer> size, int by) {
        try {
            worker.setOption(size, worker.getOption(size) + by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
