package org.commissioninggraph.data.imports;

import java.util.Set;
import java.util.StringJoiner;

/** Branch surgeries of GP practices. Branches of bodies that are no GP practice of the release are passed over. */
final class BranchSeeds implements Seeds {
    @Override
    public void sow(ImportRun run) {
        for (InputRow row : run.inputs().rows(FoundFile.BRANCHES)) {
            if (run.organisations().is(Set.of("Practice"), row.text("f15"))) {
                branch(run, row);
            }
        }
    }

    private static void branch(ImportRun run, InputRow row) {
        String source = run.sources().code(row);
        run.organisation("BranchSurgery", row, row.text("f1"), row.text("f2"), row.date("f11"), row.date("f12"))
                .set("address", address(row))
                .set("postcode", row.text("f10"))
                .set("source", source);
        Interval branch = Interval.ofLife(row.date("f11"), row.date("f12"));
        Interval practice = run.organisations().life(row, "f15", "Practice");
        if (practice != null && !branch.intersect(practice).isEmpty()) {
            run.edge("PART_OF", row, row.text("f1"), row.text("f15"), source).set(branch.intersect(practice));
        }
    }

    private static String address(InputRow row) {
        StringJoiner address = new StringJoiner(", ");
        for (int field = 5; field <= 9; field++) {
            String text = row.text("f" + field);
            if (!text.isEmpty()) {
                address.add(text);
            }
        }
        return address.toString();
    }
}
