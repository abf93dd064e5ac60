package org.commissioninggraph.data.imports;

/** Who oversees whom: area teams the CCGs, and before 2013 strategic health authorities the primary care trusts. */
final class OversightSeeds implements Seeds {
    @Override
    public void addTo(ImportRun run) {
        for (InputRow row : run.inputs().rows(TidyFile.CCG_AREA_TEAM)) {
            SeedRow edge = run.datedEdge(
                    "OVERSEEN_BY",
                    row,
                    new ImportRun.End("ccg_code", "CCG"),
                    new ImportRun.End("team_code", "AreaTeam"));
            if (edge != null) {
                edge.set("basis", row.text("basis"));
            }
        }
        for (InputRow row : run.inputs().rows(TidyFile.PCT_SHA)) {
            trust(run, row);
        }
    }

    /** The source is of 2010 and gives no dates: it is taken to hold for as long as both live. */
    private static void trust(ImportRun run, InputRow row) {
        if (run.organisations().life(row, "pct_code", "PrimaryCareTrust") != null
                && run.organisations().life(row, "sha_code", "StrategicHealthAuthority") != null) {
            run.edge(
                    "OVERSEEN_BY",
                    row,
                    row.text("pct_code"),
                    row.text("sha_code"),
                    run.sources().code(row));
        }
    }
}
