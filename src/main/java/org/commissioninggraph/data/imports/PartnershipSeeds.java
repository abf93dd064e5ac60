package org.commissioninggraph.data.imports;

import java.util.HashMap;
import java.util.Map;

/** Sustainability and transformation partnerships and who is in them. */
final class PartnershipSeeds implements Seeds {
    @Override
    public void addTo(ImportRun run) {
        for (InputRow row : run.inputs().rows(TidyFile.STPS)) {
            run.organisation("Partnership", row, run.sources().code(row))
                    .set("gssCode", row.text("gss"))
                    .set("nameIn2019", row.text("name_2019"));
        }
        for (InputRow row : run.inputs().rows(TidyFile.CCG_STP)) {
            SeedRow edge = run.datedEdge(
                    "PARTNER_IN",
                    row,
                    new ImportRun.End("ccg_code", "CCG"),
                    new ImportRun.End("stp_code", "Partnership"));
            if (edge != null) {
                edge.set("basis", "ONS_CCG_TO_STP");
            }
        }
        Map<String, String> authorities = new HashMap<>();
        run.inputs().rows(TidyFile.UTLA).forEach(row -> authorities.put(row.text("gss"), row.text("ods_code")));
        for (InputRow row : run.inputs().rows(TidyFile.STP_PARTNERS)) {
            partner(run, row, authorities);
        }
    }

    /** The CCGs of this list are left out, since another table has them with dates, and so are district councils. */
    private static void partner(ImportRun run, InputRow row, Map<String, String> authorities) {
        String code = row.text("partner_code");
        switch (row.text("partner_type")) {
            case "CCG" -> {}
            case "TRUST" -> undatedPartner(run, row, code, "Provider");
            case "LOCAL_AUTHORITY" -> {
                if (!code.startsWith("E07")) {
                    undatedPartner(run, row, authorities.getOrDefault(code, code), "LocalAuthority");
                }
            }
            default ->
                row.problem(
                        "partner_type \"" + row.text("partner_type") + "\" is not known",
                        "CCG, TRUST or LOCAL_AUTHORITY");
        }
    }

    private static void undatedPartner(ImportRun run, InputRow row, String code, String label) {
        if (run.organisations().life(row, "partner_code", code, label) == null
                || run.organisations().life(row, "stp_code", "Partnership") == null) {
            return;
        }
        run.edge("PARTNER_IN", row, code, row.text("stp_code"), run.sources().code(row))
                .set("basis", row.text("list"));
    }
}
