package org.commissioninggraph.release;

import org.commissioninggraph.graph.GraphException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The release that is served, which may become another one. */
@FunctionalInterface
public interface Releases {
    Release current();

    /**
     * Whether all that was read since this one was the current one is of it. If not, another one is the current one when
     * this returns.
     *
     * @throws GraphException when that cannot be told
     */
    default boolean isCurrent(Release release) {
        return true;
    }

    /**
     * The current one at once, and each other one once it is served; to whoever is slow, the latest only. It does not end,
     * and is not handed over by the thread that loads.
     */
    default Flux<Release> feed() {
        return Flux.concat(Mono.fromSupplier(this::current), Flux.never());
    }
}
