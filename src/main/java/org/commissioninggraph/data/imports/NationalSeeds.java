package org.commissioninggraph.data.imports;

/** National bodies, and to whom they are accountable. */
final class NationalSeeds implements Seeds {
    /** The ODS code of NHS England. */
    static final String NHS_ENGLAND = "X24";

    @Override
    public void addTo(ImportRun run) {
        for (InputRow row : run.inputs().rows(TidyFile.NATIONAL_BODIES)) {
            run.organisation("NationalBody", row, run.sources().code(row)).set("kind", row.text("kind"));
        }
        for (InputRow row : run.inputs().rows(TidyFile.NATIONAL_BODIES)) {
            if (!row.text("parent_code").isEmpty()) {
                accountability(run, row);
            }
        }
    }

    private static void accountability(ImportRun run, InputRow row) {
        if (run.organisations().life(row, "parent_code", "NationalBody") != null) {
            run.edge(
                    "ACCOUNTABLE_TO",
                    row,
                    row.text("code"),
                    row.text("parent_code"),
                    run.sources().code(row));
        }
    }
}
