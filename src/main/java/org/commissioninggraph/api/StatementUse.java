package org.commissioninggraph.api;

import org.commissioninggraph.cypher.Compiled;
import org.jspecify.annotations.Nullable;

/** What is done with the statement that a root field became. One for each request. */
interface StatementUse {
    /** Where the time of the request is told. */
    Cost cost();

    /** Whether the statement is run, so that it costs what it costs. */
    default boolean runs() {
        return true;
    }

    /** Where the answers of the root fields are written; null where they are held as Java objects. */
    default @Nullable JsonData written() {
        return null;
    }

    RootAnswer of(PlannedField field, Compiled compiled);
}
