package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Patients waiting at the end of March 2015, by commissioner and specialty. */
final class WaitingListSeeds implements Seeds {
    private static final LocalDate MONTH_END = LocalDate.of(2015, 3, 31);
    private static final Interval MONTH = new Interval(LocalDate.of(2015, 3, 1), MONTH_END.plusDays(1));

    @Override
    public void sow(ImportRun run) {
        Set<String> functions = new HashSet<>();
        for (InputRow row : run.inputs().rows(TidyFile.CCG_WAITING_LIST)) {
            if (functions.add(row.text("treatment_function_code"))) {
                run.seeds()
                        .node("TreatmentFunction")
                        .newRow(row)
                        .set("code", row.text("treatment_function_code"))
                        .set("name", row.text("treatment_function_name"))
                        .set("source", run.sources().code(row));
            }
            waiting(run, row);
        }
    }

    private static void waiting(ImportRun run, InputRow row) {
        String commissioner = row.text("ccg_code");
        boolean known = commissioner.equals(NationalSeeds.NHS_ENGLAND)
                || run.organisations().is(Set.of("CCG"), commissioner);
        if (!known) {
            row.problem("ccg_code \"" + commissioner + "\" is no commissioner", "a CCG, or X24 for NHS England");
            return;
        }
        run.edge(
                        "WAITS_FOR",
                        row,
                        commissioner,
                        row.text("treatment_function_code"),
                        run.sources().code(row))
                .set(MONTH)
                .set("month", MONTH_END)
                .set("waiting", row.count("waiting"))
                .set("within18Weeks", row.count("within_18_weeks"));
    }
}
