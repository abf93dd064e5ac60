package org.commissioninggraph.data.imports;

import java.util.List;
import java.util.Set;

/** Branch surgeries of GP practices. Branches of bodies that are no GP practice of the release are passed over. */
final class BranchSeeds implements Seeds {
    private static final List<String> ADDRESS = List.of("f5", "f6", "f7", "f8", "f9");

    @Override
    public void addTo(ImportRun run) {
        for (InputRow row : run.inputs().rows(FoundFile.BRANCHES)) {
            if (run.organisations().is(Set.of("Practice"), row.text("f15"))) {
                branch(run, row);
            }
        }
    }

    private static void branch(ImportRun run, InputRow row) {
        String source = run.sources().code(row);
        run.organisation("BranchSurgery", row, row.text("f1"), row.text("f2"), row.date("f11"), row.date("f12"))
                .set("address", row.joined(ADDRESS))
                .set("postcode", row.text("f10"))
                .set("source", source);
        Interval branch = Interval.ofLife(row.date("f11"), row.date("f12"));
        run.edge("PART_OF", row, row.text("f1"), row.text("f15"), source).set(branch);
    }
}
