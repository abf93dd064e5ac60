package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days that there are complete lists of practices with patients for, and the last on which each practice is listed.
 *
 * @param days the first day of each quarter until January 2016, and 2018-04-01 for the means of 2018/19
 * @param last by the code of the practice
 */
record PatientLists(TreeSet<LocalDate> days, Map<String, LocalDate> last) {
    /** A mean over the year that begins on this day. */
    static final LocalDate YEAR_2018 = LocalDate.of(2018, 4, 1);

    private static final String MEAN_OF_YEAR = "MEAN_12_MONTHS";
    private static final String SOURCE_OF_2018 = "LIST_SIZE_2018_19";

    static PatientLists read(ImportRun run) {
        PatientLists lists = new PatientLists(new TreeSet<>(), new HashMap<>());
        for (InputRow row : run.inputs().rows(FoundFile.LIST_SIZE_BY_QUARTER)) {
            LocalDate quarter = row.month("quarter_start");
            if (quarter != null) {
                lists.add(row.text("practice_code"), quarter);
            }
        }
        for (InputRow row : run.inputs().rows(TidyFile.PRACTICE_LIST_SIZE)) {
            if (row.text("measure").equals(MEAN_OF_YEAR)) {
                lists.add(row.text("code"), YEAR_2018);
            }
        }
        return lists;
    }

    /** The day before the first list since a practice opened that has it no more, or not yet; null where the last list has it. */
    @Nullable LocalDate end(String practice, LocalDate opened) {
        LocalDate listed = last.get(practice);
        LocalDate without = listed == null ? days.higher(opened) : days.higher(listed);
        return without == null ? null : without.minusDays(1);
    }

    /** The code of the source of the list of a day. */
    static String source(ImportRun run, LocalDate day) {
        return day.equals(YEAR_2018) ? SOURCE_OF_2018 : run.sources().code(FoundFile.LIST_SIZE_BY_QUARTER.file());
    }

    private void add(String practice, LocalDate day) {
        days.add(day);
        last.merge(practice, day, (one, other) -> one.isAfter(other) ? one : other);
    }
}
