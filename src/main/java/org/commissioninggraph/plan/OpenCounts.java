package org.commissioninggraph.plan;

import java.time.LocalDate;
import org.commissioninggraph.model.EntityType;
import org.jspecify.annotations.Nullable;

/** When the organisations of a release were open: from it a count as of a day is told without asking the graph. */
@FunctionalInterface
public interface OpenCounts {
    /** Of which nothing is known. */
    OpenCounts UNKNOWN = (type, from, until) -> null;

    /**
     * How many nodes of a type are open on some day of the half-open interval [from, until), a node with an open end without
     * an end; null where that is not known.
     */
    @Nullable Long open(EntityType type, LocalDate from, LocalDate until);
}
