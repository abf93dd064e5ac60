package org.commissioninggraph.api;

import org.commissioninggraph.plan.Planned;
import org.jspecify.annotations.Nullable;

/** What is done with the statement that a root field became. One for each request, in its GraphQL context. */
interface StatementUse {
    /** Where the time of the request is told. */
    Cost cost();

    /** Whether the statement is run, so that it costs what it costs. */
    default boolean runs() {
        return true;
    }

    /** The value of the root field. */
    @Nullable Object of(Planned planned, String statement);
}
