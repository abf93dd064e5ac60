package org.commissioninggraph.data.imports;

import java.util.Map;
import java.util.Set;

/** Trusts, independent providers, their sites and the flow of patients to them. */
final class ProviderSeeds implements Seeds {
    private static final Set<String> TRUE_OR_FALSE = Set.of("true", "false");

    @Override
    public void addTo(ImportRun run) {
        OfficialRegister register = new OfficialRegister(run.inputs().vintages(OdsFamily.ETR));
        Map<String, InputRow> authorised = run.resources().byCode("foundation-trust-days.csv");
        for (InputRow row : run.inputs().rows(TidyFile.TRUSTS)) {
            register.compare(row, "opened");
            trust(run, row, register.source(row, run.sources()));
            LegalRules.licence(run, row, authorised);
        }
        for (InputRow row : run.inputs().rows(TidyFile.INDEPENDENT_PROVIDERS)) {
            undated(run, "Provider", row).set("kind", "INDEPENDENT");
        }
        for (InputRow row : run.inputs().rows(TidyFile.HOSPITAL_SITES)) {
            site(run, row);
        }
        for (InputRow row : run.inputs().rows(TidyFile.ADMISSION_SHARE)) {
            admissions(run, row);
        }
    }

    private static void trust(ImportRun run, InputRow row, String source) {
        String foundation = row.text("is_foundation_trust");
        if (!TRUE_OR_FALSE.contains(foundation)) {
            row.problem("is_foundation_trust is \"" + foundation + "\"", "true or false");
        }
        run.organisation("Provider", row, source)
                .set("kind", row.text("kind").equals("UNKNOWN") ? "" : row.text("kind"))
                .set("kindBasis", row.text("kind_source"))
                .set("foundationTrust", foundation)
                .set("postcode", row.text("postcode"))
                .setPoint(row);
    }

    /** The sources give no dates for independent providers and sites. */
    private static SeedRow undated(ImportRun run, String label, InputRow row) {
        return run.organisation(label, row, row.text("code"), row.text("name"), null, null)
                .set("postcode", row.text("postcode"))
                .setPoint(row)
                .set("source", run.sources().code(row));
    }

    private static void site(ImportRun run, InputRow row) {
        undated(run, "Site", row).set("sector", row.text("sector"));
        if (run.organisations().life(row, "parent_code", "Provider") != null) {
            run.edge(
                    "PART_OF",
                    row,
                    row.text("code"),
                    row.text("parent_code"),
                    run.sources().code(row));
        }
    }

    private static void admissions(ImportRun run, InputRow row) {
        SeedRow edge = run.datedEdge(
                "COMMISSIONS", row, new ImportRun.End("ccg_code", "CCG"), new ImportRun.End("trust_code", "Provider"));
        if (edge != null) {
            edge.set("admissionShare", row.decimal("share_of_ccg"))
                    .set("basis", "ESTIMATED_FROM_ADMISSIONS")
                    .set("method", row.text("method"));
        }
    }
}
