package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Registered patients of each practice: quarter by quarter until January 2016, then the means of 2018/19, which stand on
 * the first day of that year, and for a few later practices a count of September 2019.
 */
final class ListSizeSeeds implements Seeds {
    private static final String SERIES = "Practice.listSize";
    private static final Set<String> PRACTICE = Set.of("Practice");
    private static final String COUNT_OF_2019 = "WORKFORCE_2019_09";
    private static final LocalDate SEPTEMBER_2019 = LocalDate.of(2019, 9, 1);

    @Override
    public void addTo(ImportRun run) {
        Map<String, TreeMap<LocalDate, InputRow>> listed = new TreeMap<>();
        for (InputRow row : run.inputs().rows(FoundFile.LIST_SIZE_BY_QUARTER)) {
            LocalDate quarter = row.month("quarter_start");
            String code = row.text("practice_code");
            // schemes for special patients and other codes that are no GP practices are left out
            if (quarter != null && run.organisations().is(PRACTICE, code)) {
                run.measurement(
                        SERIES,
                        row,
                        code,
                        quarter,
                        row.count("list_size"),
                        run.sources().code(row));
                listed.computeIfAbsent(code, key -> new TreeMap<>()).put(quarter, row);
            }
        }
        for (InputRow row : run.inputs().rows(TidyFile.PRACTICE_LIST_SIZE)) {
            later(run, row, listed);
        }
        Set<LocalDate> days = PatientLists.read(run).days();
        listed.forEach((code, rows) -> ends(run, code, rows, days));
    }

    private static void later(ImportRun run, InputRow row, Map<String, TreeMap<LocalDate, InputRow>> listed) {
        String code = row.text("code");
        String source = run.sources().partCode(row, "measure");
        if (source.isEmpty() || run.organisations().life(row, "code", "Practice") == null) {
            return;
        }
        LocalDate day = row.text("measure").equals(COUNT_OF_2019) ? SEPTEMBER_2019 : PatientLists.YEAR_2018;
        run.measurement(SERIES, row, code, day, row.count("list_size"), source);
        listed.computeIfAbsent(code, key -> new TreeMap<>()).put(day, row);
    }

    /**
     * The lists leave out whoever has no patients. Without an empty value at the first list that no longer has an open
     * practice its patients would be counted twice, there and where they are registered since.
     */
    private static void ends(ImportRun run, String code, TreeMap<LocalDate, InputRow> rows, Set<LocalDate> days) {
        LocalDate before = null;
        for (LocalDate day : days) {
            InputRow last = before == null ? null : rows.get(before);
            if (last != null
                    && !rows.containsKey(day)
                    && run.organisations().life(code).contains(day)) {
                run.measurement(SERIES, last, code, day, "", PatientLists.source(run, day));
            }
            before = day;
        }
    }
}
