package org.commissioninggraph.data.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joint committees of CCGs, with those of their members that a page names. */
final class JointCommitteeSeeds implements Seeds {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** Where a page names some members only. */
    private static final String AND_OTHERS = " and others.*";

    @Override
    public void addTo(ImportRun run) {
        Map<String, String> ccgs = new HashMap<>();
        run.seeds().node("CCG").rows().forEach(ccg -> ccgs.put(ccg.get("name"), ccg.get("code")));
        for (InputRow row : run.inputs().rows(FoundFile.JOINT_COMMITTEES)) {
            committee(run, row, ccgs);
        }
    }

    private static void committee(ImportRun run, InputRow row, Map<String, String> ccgs) {
        String code = row.text("name").toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        String source = run.sources().code(row);
        Matcher address = ADDRESS.matcher(row.text("source"));
        run.seeds()
                .node("JointCommittee")
                .newRow(row)
                .set("code", code)
                .set("name", row.text("name"))
                .set("link", address.find() ? address.group() : "")
                .set("source", source);
        for (String name : row.text("ccgs").split("\\|")) {
            String ccg = ccgs.get("NHS " + name.replaceFirst(AND_OTHERS, "") + " CCG");
            if (ccg != null) {
                run.edge("SITS_ON", row, ccg, code, source);
            }
        }
    }
}
