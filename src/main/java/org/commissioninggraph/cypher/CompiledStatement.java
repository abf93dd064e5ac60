package org.commissioninggraph.cypher;

import org.commissioninggraph.plan.BoundPlan;
import org.jspecify.annotations.Nullable;

/** A statement, and how its rows become the answer of its root field: without rows where none is needed. Immutable. */
public final class CompiledStatement {
    private final @Nullable String statement;
    private final RootDecoder decoder;

    CompiledStatement(@Nullable String statement, RootDecoder decoder) {
        this.statement = statement;
        this.decoder = decoder;
    }

    /** Null where the graph need not be asked. */
    public @Nullable String statement() {
        return statement;
    }

    /** Makes one answer, which is handed over as a whole. */
    public RootReader reading(BoundPlan bound, MemoryUse memory) {
        return decoder.reading(bound, memory);
    }

    /**
     * Makes one answer, whose list at the root is handed over as it is read where that is possible: not where something
     * before it in the answer is known only at its end.
     */
    public RootReader reading(BoundPlan bound, MemoryUse memory, ListSink sink) {
        return decoder.reading(bound, memory, sink);
    }

    /**
     * Makes one answer, whose list at the root is handed over as it is read, with all else of it before: not where some of
     * that is known only at its end.
     */
    public RootReader rows(BoundPlan bound, MemoryUse memory, ListSink sink) {
        return decoder.rows(bound, memory, sink);
    }
}
