package org.commissioninggraph.http;

import org.jspecify.annotations.Nullable;

/** Whether requests can be answered. Thread-safe. */
@FunctionalInterface
public interface Readiness {
    /** Why not, in a few words; null when they can. */
    @Nullable String reason();

    /** Why the process can do no work at all, so that it must be started again; null while it can. */
    default @Nullable String stuck() {
        return null;
    }
}
