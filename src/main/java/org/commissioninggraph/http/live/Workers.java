package org.commissioninggraph.http.live;

import java.util.concurrent.Executor;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The threads on which operations are executed. */
final class Workers {
    private Workers() {}

    /** Who goes does not interrupt the thread that works for him: it may be in the middle of talking to the database. */
    static Scheduler of(Executor threads) {
        Executor plain = threads::execute;
        return Schedulers.fromExecutor(plain);
    }
}
