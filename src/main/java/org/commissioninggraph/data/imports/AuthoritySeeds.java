package org.commissioninggraph.data.imports;

import java.util.Set;

/** Upper-tier local authorities, their health and wellbeing boards, and the CCGs that sit on these. */
final class AuthoritySeeds implements Seeds {
    @Override
    public void addTo(ImportRun run) {
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
        for (InputRow row : run.resources().rows("seats.csv")) {
            seatWithin(run, row);
        }
    }

    /** The seat of a CCG that had closed before the boundaries of 2017, and lay within one authority. */
    private static void seatWithin(ImportRun run, InputRow row) {
        String board = LegalRules.boardCode(row.text("authority"));
        if (run.organisations().is(Set.of("CCG"), row.text("ccg"))
                && run.organisations().is(Set.of("HealthAndWellbeingBoard"), board)) {
            run.edge("REPRESENTED_ON", row, row.text("ccg"), board, ReferenceSeeds.SOURCE)
                    .set("basis", "AREA_WITHIN_ONE_AUTHORITY");
        }
    }

    /** A seat for as long as both live: the sources know where residents live, not who sat when. */
    private static void seat(ImportRun run, InputRow row) {
        String boardCode = LegalRules.boardCode(row.text("utla_gss"));
        if (run.organisations().life(row, "ccg_code", "CCG") == null
                || run.organisations().life(row, "utla_gss", boardCode, "HealthAndWellbeingBoard") == null) {
            return;
        }
        run.edge(
                        "REPRESENTED_ON",
                        row,
                        row.text("ccg_code"),
                        boardCode,
                        run.sources().code(row))
                .set("shareOfCcg", row.decimal("share_of_ccg"))
                .set("shareOfBoard", row.decimal("share_of_utla"))
                .set("population", row.count("population_mid2019"))
                .set("basis", "RESIDENT_POPULATION_BY_2017_BOUNDARIES");
    }
}
