package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Registered patients of each CCG by quarter, and those of a merged CCG as the sum of its predecessors. */
final class PopulationSeeds implements Seeds {
    /** The source of a population that no list states. */
    static final String DERIVED = "POPULATION_OF_PREDECESSORS";

    private static final String SERIES = "CCG.population";

    @Override
    public void addTo(ImportRun run) {
        Map<String, TreeMap<LocalDate, InputRow>> measured = new HashMap<>();
        for (InputRow row : run.inputs().rows(FoundFile.POPULATION_BY_QUARTER)) {
            String code = row.text("ccg_code");
            LocalDate quarter = row.month("quarter_start");
            if (quarter != null
                    && run.organisations().is(Set.of("CCG"), code)
                    && run.organisations().life(code).contains(quarter)) {
                run.measurement(
                        SERIES,
                        row,
                        code,
                        quarter,
                        row.count("registered_patients"),
                        run.sources().code(row));
                measured.computeIfAbsent(code, key -> new TreeMap<>()).put(quarter, row);
            }
        }
        Mergers.ofCcgs(run).forEach(merger -> derive(run, merger, measured));
    }

    /** None where a list has the population already, or where that of a predecessor is not known. */
    private static void derive(
            ImportRun run, Mergers.Merger merger, Map<String, TreeMap<LocalDate, InputRow>> measured) {
        if (measured.containsKey(merger.successor())) {
            return;
        }
        long sum = 0;
        for (String predecessor : merger.predecessors()) {
            Map.Entry<LocalDate, InputRow> last =
                    measured.getOrDefault(predecessor, new TreeMap<>()).lowerEntry(merger.on());
            String patients = last == null ? "" : last.getValue().count("registered_patients");
            if (patients.isEmpty()) {
                return;
            }
            sum += Long.parseLong(patients);
        }
        run.measurement(SERIES, merger.origin(), merger.successor(), merger.on(), Long.toString(sum), DERIVED);
    }
}
