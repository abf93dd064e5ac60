package org.commissioninggraph.data.imports;

/**
 * What the Health and Social Care Act 2012 says of all bodies of a kind, applied to each of them: one health and
 * wellbeing board for every upper-tier authority, Monitor's licence for every foundation trust.
 */
final class LegalRules {
    static final String SOURCE = "HSCA_2012";
    static final String MONITOR = "MONITOR";

    private LegalRules() {}

    /** The board of an authority, which has a local code made from the GSS code. */
    static void board(ImportRun run, InputRow authority) {
        String board = boardCode(authority.text("gss"));
        run.organisation(
                        "HealthAndWellbeingBoard",
                        authority,
                        board,
                        authority.text("name") + " Health and Wellbeing Board",
                        ImportRun.ACT_IN_FORCE,
                        null)
                .set("gssCode", authority.text("gss"))
                .set("source", SOURCE);
        run.edge("BOARD_OF", authority, board, authority.text("ods_code"), SOURCE)
                .set(Interval.since(ImportRun.ACT_IN_FORCE));
    }

    static String boardCode(String gss) {
        return "HWB-" + gss;
    }

    /** The licence of a foundation trust; none for other trusts, nor for one that closed before the Act. */
    static void licence(ImportRun run, InputRow trust) {
        if (!trust.text("is_foundation_trust").equals("true")) {
            return;
        }
        Interval monitor = run.organisations().life(trust, "regulator", MONITOR, "NationalBody");
        if (monitor == null) {
            return;
        }
        Interval licensed =
                Interval.since(ImportRun.ACT_IN_FORCE).intersect(trust.life()).intersect(monitor);
        if (!licensed.isEmpty()) {
            run.edge("LICENSED_BY", trust, trust.text("code"), MONITOR, SOURCE).set(licensed);
        }
    }
}
