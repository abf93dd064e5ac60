package org.commissioninggraph.data.imports;

/** Commissioning support units, and the primary care trusts and strategic health authorities before the CCGs. */
final class SupportSeeds implements Seeds {
    @Override
    public void sow(ImportRun run) {
        for (InputRow row : run.inputs().rows(TidyFile.CSUS)) {
            run.organisation("CommissioningSupportUnit", row, run.sources().partCode(row, "source"))
                    .set("town", row.text("town"))
                    .set("postcode", row.text("postcode"))
                    .setPoint(row);
        }
        for (InputRow row : run.inputs().rows(TidyFile.SHAS)) {
            run.organisation("StrategicHealthAuthority", row, run.sources().code(row));
        }
        for (InputRow row : run.inputs().rows(TidyFile.PCTS)) {
            run.organisation("PrimaryCareTrust", row, run.sources().code(row)).set("gssCode", row.text("gss"));
        }
    }
}
