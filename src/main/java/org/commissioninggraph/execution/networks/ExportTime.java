package org.commissioninggraph.execution.networks;

import java.time.LocalDate;
import java.util.List;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.Validity;
import org.commissioninggraph.plan.Dates;
import org.jspecify.annotations.Nullable;

/**
 * When a network is read: as of a day, or as a history, in which nodes and relationships have their first and last days.
 *
 * @param day null: a history
 * @param during what of a history: that which is there on any of these days
 */
record ExportTime(@Nullable LocalDate day, Validity during) {
    static ExportTime of(ExportArguments arguments, Dates dates, boolean projected) {
        boolean history = arguments.flag(ExportParameter.HISTORY);
        String interval = arguments.one(ExportParameter.DURING);
        LocalDate day = arguments.day(ExportParameter.AS_OF);
        if (!history && interval == null) {
            LocalDate asked = day == null ? dates.reference() : day;
            return new ExportTime(dates.checked(ExportParameter.AS_OF.text(), asked), Validity.ALWAYS);
        }
        if (day != null || (history && interval != null)) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT,
                    "asOf is for a day, during for an interval, history for all that the release knows: choose one");
        }
        if (projected) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT,
                    "a projection is of a day: ask with asOf, once for each day, in the place of history or during");
        }
        return new ExportTime(null, interval == null ? Validity.ALWAYS : interval(arguments, interval));
    }

    private static Validity interval(ExportArguments arguments, String interval) {
        List<String> ends = List.of(interval.split("/", -1));
        if (ends.size() != 2) {
            throw arguments.wrong(ExportParameter.DURING, "is " + interval);
        }
        Validity validity = Validity.between(
                arguments.day(ExportParameter.DURING, ends.get(0)), arguments.day(ExportParameter.DURING, ends.get(1)));
        if (validity.isEmpty()) {
            throw arguments.wrong(ExportParameter.DURING, "ends on its first day or before");
        }
        return validity;
    }

    /** What of a history is there then. */
    Network of(Network history) {
        if (day != null) {
            return history.asOf(day);
        }
        return during.equals(Validity.ALWAYS)
                ? history
                : history.select(node -> history.life(node).meets(during), edge -> history.validity(edge)
                        .meets(during));
    }
}
