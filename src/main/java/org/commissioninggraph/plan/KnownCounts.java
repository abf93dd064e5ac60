package org.commissioninggraph.plan;

import java.time.LocalDate;
import org.commissioninggraph.plan.Connection.Part;
import org.jspecify.annotations.Nullable;

/**
 * Counts of lists that the release itself tells: of all nodes of a type that are open on a day, or on some day of an interval.
 * Where no day is asked for the database knows the count itself.
 */
record KnownCounts(OpenCounts lives, Parameters parameters) {
    /** The list, with its count where that is asked for and known. */
    Connection in(Connection connection) {
        if (connection.parts().stream().noneMatch(Part.TotalCount.class::isInstance)) {
            return connection;
        }
        Long count = of(connection);
        return count == null ? connection : connection.counted(parameters.add(count));
    }

    private @Nullable Long of(Connection connection) {
        if (!(connection.source() instanceof Source.All all)
                || !all.type().hasLife()
                || connection.where() != null
                || connection.search() != null) {
            return null;
        }
        if (all.time() instanceof TemporalFilter.AsOf asOf) {
            LocalDate day = parameters.value(asOf.day());
            return lives.open(all.type(), day, day.plusDays(1));
        }
        return all.time() instanceof TemporalFilter.During during
                ? lives.open(all.type(), parameters.value(during.from()), parameters.value(during.until()))
                : null;
    }
}
