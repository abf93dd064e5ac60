package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Patients waiting at the end of each month from December 2014 to May 2015, by commissioner and specialty. */
final class WaitingListSeeds implements Seeds {
    /** Also in the table of all months, with the same figures: taken from its own, which was revised. */
    private static final LocalDate MARCH = LocalDate.of(2015, 3, 31);

    private final Set<String> functions = new HashSet<>();

    @Override
    public void addTo(ImportRun run) {
        run.inputs().rows(TidyFile.CCG_WAITING_LIST).forEach(row -> waiting(run, row, MARCH));
        for (InputRow row : run.inputs().rows(FoundFile.WAITING_LISTS)) {
            LocalDate month = row.date("month");
            if (month != null && !month.equals(MARCH)) {
                waiting(run, row, month);
            }
        }
    }

    private void waiting(ImportRun run, InputRow row, LocalDate monthEnd) {
        String commissioner = row.text("ccg_code");
        boolean known = commissioner.equals(NationalSeeds.NHS_ENGLAND)
                || run.organisations().is(Set.of("CCG"), commissioner);
        if (!known) {
            row.problem("ccg_code \"" + commissioner + "\" is no commissioner", "a CCG, or X24 for NHS England");
            return;
        }
        if (functions.add(row.text("treatment_function_code"))) {
            run.seeds()
                    .node("TreatmentFunction")
                    .newRow(row)
                    .set("code", row.text("treatment_function_code"))
                    .set("name", row.text("treatment_function_name"))
                    .set("source", run.sources().code(row));
        }
        run.edge(
                        "WAITS_FOR",
                        row,
                        commissioner,
                        row.text("treatment_function_code"),
                        run.sources().code(row))
                .set(new Interval(monthEnd.withDayOfMonth(1), monthEnd.plusDays(1)))
                .set("month", monthEnd)
                .set("waiting", row.count("waiting"))
                .set("within18Weeks", row.count("within_18_weeks"));
    }
}
