package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The CCGs that others were merged into, as the official successions have them. */
final class Mergers {
    private Mergers() {}

    /**
     * @param predecessors the codes of the CCGs that it took over from, all closed since
     * @param on the first day of the successor
     * @param origin a row of the file that says so
     */
    record Merger(String successor, Set<String> predecessors, LocalDate on, InputRow origin) {}

    /** The one CCG that took over, by the code of each CCG that has exactly one. */
    static Map<String, String> successors(ImportRun run) {
        Map<String, String> successors = new TreeMap<>();
        Set<String> several = new TreeSet<>();
        for (Merger merger : ofCcgs(run)) {
            for (String predecessor : merger.predecessors()) {
                if (successors.put(predecessor, merger.successor()) != null) {
                    several.add(predecessor);
                }
            }
        }
        successors.keySet().removeAll(several);
        return successors;
    }

    /** Those between CCGs of the graph, by the code of the successor; CCGs must be known already. */
    static Collection<Merger> ofCcgs(ImportRun run) {
        Set<String> ccg = Set.of("CCG");
        Map<String, Merger> mergers = new TreeMap<>();
        for (InputRow row : run.inputs().newest(OdsFamily.SUCC).rows()) {
            LocalDate on = row.date("on");
            if (on != null
                    && run.organisations().is(ccg, row.text("old_code"))
                    && run.organisations().is(ccg, row.text("new_code"))) {
                mergers.computeIfAbsent(row.text("new_code"), code -> new Merger(code, new TreeSet<>(), on, row))
                        .predecessors()
                        .add(row.text("old_code"));
            }
        }
        return mergers.values();
    }
}
