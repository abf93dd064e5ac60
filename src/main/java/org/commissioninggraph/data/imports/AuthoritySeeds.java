package org.commissioninggraph.data.imports;

/** Upper-tier local authorities, their health and wellbeing boards, and the CCGs that sit on these. */
final class AuthoritySeeds implements Seeds {
    @Override
    public void sow(ImportRun run) {
        for (InputRow row : run.inputs().rows(TidyFile.UTLA)) {
            run.organisation("LocalAuthority", row, row.text("ods_code"), row.text("name"), null, null)
                    .set("gssCode", row.text("gss"))
                    .set("kind", row.text("kind"))
                    .set("source", run.sources().code(row));
            LegalRules.board(run, row);
        }
        for (InputRow row : run.inputs().rows(TidyFile.CCG_UTLA_SHARE)) {
            seat(run, row);
        }
    }

    /** A seat for as long as both live: the sources know where residents live, not who sat when. */
    private static void seat(ImportRun run, InputRow row) {
        String boardCode = LegalRules.boardCode(row.text("utla_gss"));
        Interval ccg = run.organisations().life(row, "ccg_code", "CCG");
        Interval board = run.organisations().life(row, "utla_gss", boardCode, "HealthAndWellbeingBoard");
        if (ccg == null || board == null) {
            return;
        }
        run.edge(
                        "REPRESENTED_ON",
                        row,
                        row.text("ccg_code"),
                        boardCode,
                        run.sources().code(row))
                .set(ccg.intersect(board))
                .set("shareOfCcg", row.decimal("share_of_ccg"))
                .set("shareOfBoard", row.decimal("share_of_utla"))
                .set("population", row.count("population_mid2019"))
                .set("basis", "RESIDENT_POPULATION_BY_2017_BOUNDARIES");
    }
}
