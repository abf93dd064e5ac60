package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which practices dispense medicines, as listed in May 2016. The list has no codes: a practice is found by its postcode
 * and name, or by the postcode alone where just one practice was open there. What cannot be told is passed over, so
 * that a practice without the mark is unknown.
 */
final class DispensingSeeds implements Seeds {
    private static final LocalDate MONTH = LocalDate.of(2016, 5, 1);
    private static final LocalDate MONTH_END = LocalDate.of(2016, 5, 31);

    @Override
    public void addTo(ImportRun run) {
        Map<String, List<SeedRow>> byPostcode = openByPostcode(run);
        for (InputRow row : run.inputs().rows(FoundFile.DISPENSING)) {
            List<SeedRow> there = byPostcode.getOrDefault(row.text("PostCode"), List.of());
            String name = letters(row.text("PracticeName"));
            List<SeedRow> named =
                    only(there, practice -> letters(practice.get("name")).equals(name));
            if (named.size() == 1) {
                dispenses(run, named.get(0), row, "POSTCODE_AND_NAME");
            } else if (named.isEmpty()
                    && there.size() == 1
                    && there.get(0).get("dispensingBasis").isEmpty()) {
                dispenses(run, there.get(0), row, "POSTCODE");
            }
        }
    }

    private static Map<String, List<SeedRow>> openByPostcode(ImportRun run) {
        Map<String, List<SeedRow>> byPostcode = new HashMap<>();
        for (SeedRow practice : run.seeds().node("Practice").rows()) {
            String opened = practice.get("opened");
            String closed = practice.get("closed");
            boolean open = opened.compareTo(MONTH_END.toString()) <= 0
                    && (closed.isEmpty() || closed.compareTo(MONTH.toString()) >= 0);
            if (open) {
                byPostcode
                        .computeIfAbsent(practice.get("postcode"), postcode -> new ArrayList<>())
                        .add(practice);
            }
        }
        return byPostcode;
    }

    private static void dispenses(ImportRun run, SeedRow practice, InputRow row, String basis) {
        practice.set("dispensingBasis", basis);
        run.measurement(
                "Practice.dispensing",
                row,
                practice.get("code"),
                MONTH,
                "true",
                run.sources().code(row));
    }

    private static List<SeedRow> only(List<SeedRow> practices, Predicate<SeedRow> condition) {
        return practices.stream().filter(condition).toList();
    }

    /** Names differ in capitals, blanks and signs. */
    private static String letters(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
