package org.commissioninggraph.data.imports;

import java.util.Map;

/** Where CCGs were found on the web. Two entries lead to the government's catalogue of data, not to the CCG. */
final class WebsiteSeeds implements Seeds {
    private static final String CATALOGUE = "https://data.gov.uk/";

    @Override
    public void addTo(ImportRun run) {
        Map<String, SeedRow> ccgs = run.seeds().node("CCG").byKey();
        for (InputRow row : run.inputs().rows(FoundFile.WEBSITES)) {
            SeedRow ccg = ccgs.get(row.text("ccg_code"));
            if (ccg == null) {
                row.problem("ccg_code \"" + row.text("ccg_code") + "\" is not in the data", "the code of a CCG");
            } else if (!row.text("website").isEmpty()) {
                boolean own = !row.text("website").equals(CATALOGUE);
                ccg.set("website", own ? row.text("website") : "")
                        .set("spendingUrl", row.text("spend_over_25k_page"))
                        .set("websiteSource", run.sources().code(row));
            }
        }
    }
}
