package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** GP practices, and their membership of CCGs and of the primary care trusts before. */
final class PracticeSeeds implements Seeds {
    private static final String GP_PRACTICE_SETTING = "4";
    private static final Map<String, String> STATUS =
            Map.of("A", "ACTIVE", "C", "CLOSED", "D", "DORMANT", "P", "PROPOSED");
    private static final Set<String> PARENTS = Set.of("CCG", "PrimaryCareTrust");

    @Override
    public void sow(ImportRun run) {
        Map<String, SeedRow> practices = new HashMap<>();
        for (InputRow row : newestRows(run)) {
            practices.put(row.text("code"), practice(run, row));
        }
        for (InputRow row : run.inputs().rows(TidyFile.PRACTICE_POINTS)) {
            SeedRow practice = find(practices, row);
            if (practice != null) {
                practice.set("locationBasis", row.text("match")).setPoint(row);
            }
        }
        for (InputRow row : run.inputs().rows(TidyFile.PRACTICE_LIST_SIZE)) {
            SeedRow practice = find(practices, row);
            if (practice != null) {
                listSize(run, practice, row);
            }
        }
        run.inputs().newest(OdsFamily.EPCMEM).rows().forEach(row -> membership(run, row));
    }

    /** What the newest file says of each code that any of the files gives the setting of a GP practice. */
    private static Collection<InputRow> newestRows(ImportRun run) {
        Map<String, InputRow> newest = new TreeMap<>();
        Set<String> practices = new HashSet<>();
        for (InputTable vintage : run.inputs().vintages(OdsFamily.EPRACCUR)) {
            for (InputRow row : vintage.rows()) {
                newest.put(row.text("code"), row);
                if (row.text("setting").equals(GP_PRACTICE_SETTING)) {
                    practices.add(row.text("code"));
                }
            }
        }
        newest.keySet().retainAll(practices);
        return newest.values();
    }

    private static @Nullable SeedRow find(Map<String, SeedRow> practices, InputRow row) {
        SeedRow practice = practices.get(row.text("code"));
        if (practice == null) {
            row.problem("code \"" + row.text("code") + "\" is not in the data", "the code of a Practice");
        }
        return practice;
    }

    private static void listSize(ImportRun run, SeedRow practice, InputRow row) {
        practice.set("listSize", row.count("list_size"))
                .set("listSizeYear", row.text("year"))
                .set("listSizeSource", run.sources().partCode(row, "measure"));
    }

    private static SeedRow practice(ImportRun run, InputRow row) {
        String status = STATUS.getOrDefault(row.text("status"), "");
        if (status.isEmpty()) {
            row.problem("status \"" + row.text("status") + "\" is not known", "A, C, D or P");
        }
        return run.organisation("Practice", row, run.sources().code(row))
                .set("status", status)
                .set("address", address(row))
                .set("postcode", row.text("postcode"));
    }

    private static String address(InputRow row) {
        StringJoiner address = new StringJoiner(", ");
        for (int part = 1; part <= 5; part++) {
            String text = row.text("address_" + part);
            if (!text.isEmpty()) {
                address.add(text);
            }
        }
        return address.toString();
    }

    /** ODS dates are inclusive: the day after the one on which a practice left is the first that it is no member. */
    private static void membership(ImportRun run, InputRow row) {
        boolean known = run.organisations().is(Set.of("Practice"), row.text("practice"))
                && run.organisations().is(PARENTS, row.text("parent"));
        if (!known) {
            return;
        }
        LocalDate joined = row.date("joined");
        if (joined == null) {
            row.problem("joined is empty", "the day of joining");
        }
        Interval interval = Interval.ofLife(joined, row.date("left"));
        if (interval.isEmpty()) {
            row.problem("the practice left before it joined", "joined on or before left");
        }
        run.edge(
                        "MEMBER_OF",
                        row,
                        row.text("practice"),
                        row.text("parent"),
                        run.sources().code(row))
                .set(interval);
    }
}
