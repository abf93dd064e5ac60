package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.Map;

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

    /**
     * The licence of a foundation trust; none for other trusts, nor for one that closed before the Act. Whose
     * authorisation is not among those reported since was one before.
     *
     * @param authorised the reported authorisations since the Act, by the code of the trust
     */
    static void licence(ImportRun run, InputRow trust, Map<String, InputRow> authorised) {
        if (!trust.text("is_foundation_trust").equals("true")) {
            return;
        }
        String code = trust.text("code");
        InputRow report = authorised.get(code);
        if (report != null) {
            run.edge("LICENSED_BY", trust, code, MONITOR, report.text("source"))
                    .set(Interval.since(report.date("authorised")))
                    .set("basis", report.text("basis"));
            return;
        }
        LocalDate opened = trust.date("opened");
        boolean later = opened != null && opened.isAfter(ImportRun.ACT_IN_FORCE);
        run.edge("LICENSED_BY", trust, code, MONITOR, SOURCE)
                .set(Interval.since(ImportRun.ACT_IN_FORCE))
                .set("basis", later ? "OPENED_AS_FOUNDATION_TRUST" : "FOUNDATION_TRUST_BEFORE_THE_ACT");
    }
}
