package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who took over from whom. */
final class LineageSeeds implements Seeds {
    @Override
    public void addTo(ImportRun run) {
        LocalDate latest = LocalDate.parse(run.sources().release().latestDate());
        Set<List<String>> seen = new HashSet<>();
        for (InputRow row : run.inputs().newest(OdsFamily.SUCC).rows()) {
            boolean inGraph = run.organisations().contains(row.text("old_code"))
                    && run.organisations().contains(row.text("new_code"));
            if (inGraph && seen.add(List.of(row.text("old_code"), row.text("new_code"), row.text("on")))) {
                succession(run, row, latest);
            }
        }
        for (InputRow row : run.inputs().rows(TidyFile.PCT_CCG)) {
            if (run.organisations().life(row, "pct_code", "PrimaryCareTrust") != null
                    && run.organisations().life(row, "ccg_code", "CCG") != null) {
                run.edge(
                                "SUCCEEDED_BY",
                                row,
                                row.text("pct_code"),
                                row.text("ccg_code"),
                                run.sources().code(row))
                        .set("on", ImportRun.ACT_IN_FORCE)
                        .set("share", row.decimal("share"));
            }
        }
    }

    /** The file goes on after the release ends, and may state a succession twice. */
    private static void succession(ImportRun run, InputRow row, LocalDate latest) {
        LocalDate on = row.date("on");
        if (on == null || on.isAfter(latest)) {
            return;
        }
        run.edge(
                        "SUCCEEDED_BY",
                        row,
                        row.text("old_code"),
                        row.text("new_code"),
                        run.sources().code(row))
                .set("on", on);
    }
}
