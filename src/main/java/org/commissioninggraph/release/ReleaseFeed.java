package org.commissioninggraph.release;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.commissioninggraph.process.DaemonThreads;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Tells whoever listens of each release, from the current one on. */
public final class ReleaseFeed implements AutoCloseable {
    /** How many live answers are made at a time, so that a new release leaves the database to others too. */
    private static final int THREADS = 4;

    private final Sinks.Many<Release> releases = Sinks.many().replay().latest();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, DaemonThreads.named("live"));

    /** Not told to be a service, and not shut down at once: that would interrupt a thread in its talk to the database. */
    private final Scheduler answering = Schedulers.fromExecutor((Executor) threads::execute);

    /** To be called by one thread at a time. */
    void tell(Release release) {
        releases.tryEmitNext(release).orThrow();
    }

    Flux<Release> flux() {
        return releases.asFlux().onBackpressureLatest().publishOn(answering, 1);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
