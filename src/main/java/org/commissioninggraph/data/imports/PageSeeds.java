package org.commissioninggraph.data.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What pages of the web say of some bodies: constitutions, co-commissioning of primary care, localities and boards'
 * strategies. Whoever is not named there is unknown.
 */
final class PageSeeds implements Seeds {
    @Override
    public void addTo(ImportRun run) {
        Map<String, SeedRow> ccgs = run.seeds().node("CCG").byKey();
        for (InputRow row : run.inputs().rows(FoundFile.CONSTITUTIONS)) {
            SeedRow ccg = ccgs.get(row.text("ccg_code"));
            if (ccg == null) {
                row.problem("ccg_code \"" + row.text("ccg_code") + "\" is not in the data", "the code of a CCG");
            } else {
                ccg.set("constitutionUrl", row.text("url"))
                        .set("constitutionSource", run.sources().partCode(row, "official"));
            }
        }
        run.resources().rows("co-commissioning.csv").forEach(row -> coCommissioning(run, row));
        run.inputs().rows(FoundFile.LOCALITIES).forEach(row -> locality(run, row));
        strategies(run);
    }

    private static void coCommissioning(ImportRun run, InputRow row) {
        if (run.organisations().contains(row.text("ccg"))) {
            run.edge("CO_COMMISSIONS_WITH", row, row.text("ccg"), NationalSeeds.NHS_ENGLAND, row.text("source"))
                    .set(row.interval())
                    .set("level", row.text("level"))
                    .set("basis", row.text("basis"));
        }
    }

    private static void locality(ImportRun run, InputRow row) {
        String code = row.text("ccg_code") + "-" + inCapitals(row.text("locality"));
        String source = run.sources().code(row);
        run.seeds()
                .node("Locality")
                .newRow(row)
                .set("code", code)
                .set("name", row.text("locality"))
                .set("source", source);
        if (run.organisations().life(row, "ccg_code", "CCG") != null) {
            run.edge("PART_OF", row, code, row.text("ccg_code"), source);
        }
    }

    private static void strategies(ImportRun run) {
        Map<String, String> boards = new HashMap<>();
        for (InputRow authority : run.inputs().rows(TidyFile.UTLA)) {
            boards.put(authority.text("name"), LegalRules.boardCode(authority.text("gss")));
        }
        for (InputRow row : run.inputs().rows(FoundFile.STRATEGIES)) {
            String board = boards.get(row.text("board_local_authority"));
            if (board == null) {
                row.problem(
                        "board_local_authority \"" + row.text("board_local_authority") + "\" is not in the data",
                        "the name of an authority in " + TidyFile.UTLA.file());
            } else {
                strategy(run, row, board);
            }
        }
    }

    private static void strategy(ImportRun run, InputRow row, String board) {
        String code = board + "-" + row.text("kind");
        String source = run.sources().code(row);
        run.seeds()
                .node("Strategy")
                .newRow(row)
                .set("code", code)
                .set("name", row.text("title"))
                .set("kind", row.text("kind"))
                .set("period", row.text("period"))
                .set("link", row.text("link"))
                .set("source", source);
        run.edge("OWNS", row, board, code, source);
    }

    private static String inCapitals(String name) {
        return name.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
