package org.commissioninggraph.execution;

import org.commissioninggraph.cypher.CompiledStatement;
import org.jspecify.annotations.Nullable;

/** What is done with the statement that a root field became. One for each request. */
interface StatementHandler {
    /** Where the time of the request is told. */
    RequestCost cost();

    /** Whether the statement is run, so that it costs what it costs. */
    default boolean runs() {
        return true;
    }

    /** Where the answers of the root fields are written; null where they are held as Java objects. */
    default @Nullable JsonData written() {
        return null;
    }

    RootAnswer of(PlannedField field, CompiledStatement compiled);

    /** The same for a field whose answer is computed: its statements find the nodes in it. */
    RootAnswer computed(PlannedField field, ComputedFields fields);
}
