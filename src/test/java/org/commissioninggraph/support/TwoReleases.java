package org.commissioninggraph.support;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.release.Releases;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The shipped release, which becomes one of another reference date when the first was answered. */
public final class TwoReleases implements Releases {
    private final Release first = released("first", LocalDate.of(2017, 4, 1));
    private final Release second = released("second", LocalDate.of(2014, 4, 1));
    private final AtomicReference<Release> current = new AtomicReference<>(first);

    private static Release released(String version, LocalDate reference) {
        return new Release(version, new Dates(reference, LocalDate.of(2006, 10, 1), LocalDate.of(2019, 10, 31)));
    }

    @Override
    public Release current() {
        return current.get();
    }

    @Override
    public Flux<Release> feed() {
        return Flux.concat(Flux.just(first, second), Flux.never())
                .publishOn(Schedulers.boundedElastic(), 1)
                .doOnNext(current::set);
    }
}
