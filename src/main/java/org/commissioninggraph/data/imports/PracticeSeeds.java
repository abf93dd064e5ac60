package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** GP practices, and their membership of CCGs and of the primary care trusts before. */
final class PracticeSeeds implements Seeds {
    private static final List<String> ADDRESS =
            List.of("address_1", "address_2", "address_3", "address_4", "address_5");

    private static final String GP_PRACTICE_SETTING = "4";
    /** What ODS sets the prescribing setting to when a practice closes. */
    private static final String RESET_SETTING = "0";

    private static final Map<String, String> STATUS =
            Map.of("A", "ACTIVE", "C", "CLOSED", "D", "DORMANT", "P", "PROPOSED");
    private static final Set<String> PARENTS = Set.of("CCG", "PrimaryCareTrust");

    @Override
    public void addTo(ImportRun run) {
        Map<String, SeedRow> practices = new HashMap<>();
        PatientLists lists = PatientLists.read(run);
        for (InputRow row : newestRows(run)) {
            practices.put(row.text("code"), practice(run, row, lists));
        }
        for (InputRow row : run.inputs().rows(TidyFile.PRACTICE_POINTS)) {
            SeedRow practice = find(practices, row);
            if (practice != null) {
                practice.set("locationBasis", row.text("match")).setPoint(row);
            }
        }
        for (InputTable vintage : run.inputs().vintages(OdsFamily.EPRACCUR)) {
            vintage.rows()
                    .forEach(row -> run.listedName("Practice", row, row.text("code"), row.vintage(), row.text("name")));
        }
        Map<String, String> successors = Mergers.successors(run);
        for (InputRow row : run.inputs().newest(OdsFamily.EPCMEM).rows()) {
            membership(run, row, successors);
        }
    }

    /**
     * What the newest file says of each code that any of the files gives the setting of a GP practice, or that had
     * patients and lost the setting when it closed.
     */
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
        for (InputRow row : run.inputs().rows(FoundFile.PRACTICES_RESET)) {
            if (row.text("prescribing_setting_in_epraccur").equals(RESET_SETTING)) {
                practices.add(row.text("practice_code"));
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

    /** ODS gives no closing day for a dormant practice: it ends where the lists have it no more. */
    private static SeedRow practice(ImportRun run, InputRow row, PatientLists lists) {
        String status = STATUS.getOrDefault(row.text("status"), "");
        if (status.isEmpty()) {
            row.problem("status \"" + row.text("status") + "\" is not known", "A, C, D or P");
        }
        LocalDate opened = row.date("opened");
        LocalDate closed = row.date("closed");
        LocalDate end = null;
        if (status.equals("DORMANT") && opened != null && closed == null) {
            end = lists.end(row.text("code"), opened);
        }
        return run.organisation("Practice", row, row.text("code"), row.text("name"), opened, end == null ? closed : end)
                .set("source", run.sources().code(row))
                .set("status", status)
                .set("closedBasis", end == null ? "" : "NO_LONGER_LISTED")
                .set("address", row.joined(ADDRESS))
                .set("postcode", row.text("postcode"));
    }

    /** ODS dates are inclusive: the day after the one on which a practice left is the first that it is no member. */
    private static void membership(ImportRun run, InputRow row, Map<String, String> successors) {
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
        String successor = successors.get(row.text("parent"));
        if (successor != null && interval.outlasts(run.organisations().life(row.text("parent")))) {
            run.edge(
                            "MEMBER_OF",
                            row,
                            row.text("practice"),
                            successor,
                            run.sources().code(row))
                    .set(interval)
                    .set("basis", "SUCCESSION");
        }
    }
}
