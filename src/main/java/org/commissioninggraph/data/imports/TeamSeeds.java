package org.commissioninggraph.data.imports;

/** The regional and area teams of NHS England. */
final class TeamSeeds implements Seeds {
    @Override
    public void addTo(ImportRun run) {
        OfficialRegister register = new OfficialRegister(run.inputs().vintages(OdsFamily.EAUTH));
        for (InputRow row : run.inputs().rows(TidyFile.REGIONS)) {
            register.compare(row, "opened");
            region(run, row, register.source(row, run.sources()));
        }
        for (InputRow row : run.inputs().rows(TidyFile.AREA_TEAMS)) {
            register.compare(row, "opened");
            run.organisation("AreaTeam", row, register.source(row, run.sources()))
                    .set("kind", row.text("kind"))
                    .set("gssCode", row.text("gss"))
                    .set("postcode", row.text("postcode"))
                    .setPoint(row);
        }
        for (InputRow row : run.inputs().rows(TidyFile.TEAM_PERIODS)) {
            SeedRow edge = run.datedEdge(
                    "PART_OF",
                    row,
                    new ImportRun.End("team_code", "AreaTeam"),
                    new ImportRun.End("region_code", "RegionalTeam"));
            if (edge != null) {
                edge.set("kind", row.text("kind")).set("name", row.text("name"));
            }
        }
    }

    private static void region(ImportRun run, InputRow row, String source) {
        run.organisation("RegionalTeam", row, source).set("gssCode", row.text("gss"));
        if (run.organisations().life(row, "parent_code", "NationalBody") != null) {
            Interval dated = row.date("opened") == null ? Interval.since(ImportRun.ACT_IN_FORCE) : row.life();
            run.edge(
                            "PART_OF",
                            row,
                            row.text("code"),
                            row.text("parent_code"),
                            run.sources().code(row))
                    .set(dated);
        }
    }
}
