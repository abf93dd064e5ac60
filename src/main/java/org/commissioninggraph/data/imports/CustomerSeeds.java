package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.Map;

/** CCGs that are known to have bought from a support unit: from a list of medicines teams, and from press by hand. */
final class CustomerSeeds implements Seeds {
    private static final String PRESS = "support-unit-customers.csv";

    /** The units that the list calls by these names; its other teams are shared by CCGs. */
    private static final Map<String, String> UNITS = Map.of(
            "Midlands and Lancashire CSU (ML)", "0CX",
            "North of England CSU (NECS)", "0AR",
            "North West London CSU", "0AT",
            "Optum CSU", "0DG");

    /** The year of the list, which gives no days. */
    private static final Interval YEAR = new Interval(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 1, 1));

    @Override
    public void addTo(ImportRun run) {
        for (InputRow row : run.inputs().rows(FoundFile.MEDICINES_TEAMS)) {
            String unit = UNITS.get(row.text("joint_team"));
            if (unit != null) {
                customer(run, row, row.text("ccg_id"), unit, run.sources().code(row), YEAR);
            }
        }
        for (InputRow row : run.resources().rows(PRESS)) {
            if (run.organisations().contains(row.text("ccg"))) {
                customer(run, row, row.text("ccg"), row.text("unit"), row.text("source"), row.interval());
            }
        }
    }

    private static void customer(
            ImportRun run, InputRow row, String ccg, String unit, String source, Interval interval) {
        Interval buyer = run.organisations().life(row, "ccg", ccg, "CCG");
        Interval seller = run.organisations().life(row, "unit", unit, "CommissioningSupportUnit");
        if (buyer != null && seller != null) {
            run.edge("SUPPORTED_BY", row, ccg, unit, source).set(interval);
        }
    }
}
