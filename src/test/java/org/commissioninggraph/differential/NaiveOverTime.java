package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commissioninggraph.differential.NaiveWalk.Row;

/** The rows of a list as it was on a day. */
record NaiveOverTime(LocalDate date, List<Row> rows) {
    /** A field that is no figure. */
    Object field(String name) {
        return name.equals("date") ? date : rows.size();
    }

    /** The days that are asked for, in their order. */
    static Collection<LocalDate> days(Map<String, Object> arguments) {
        TreeSet<LocalDate> days = new TreeSet<>();
        if (arguments.get("dates") instanceof List<?> given) {
            given.forEach(day -> days.add((LocalDate) day));
            return days;
        }
        if (arguments.get("from") == null || arguments.get("until") == null || arguments.get("every") == null) {
            throw new Effort.Unfit("no days, which only questions that were cut smaller have");
        }
        LocalDate first = (LocalDate) arguments.get("from");
        int months = Map.of("MONTH", 1, "QUARTER", 3, "YEAR", 12).get((String) arguments.get("every"));
        for (int count = 0;
                first.plusMonths((long) count * months).isBefore((LocalDate) arguments.get("until"));
                count++) {
            days.add(first.plusMonths((long) count * months));
        }
        return days;
    }
}
