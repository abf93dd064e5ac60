package org.commissioninggraph.data.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/**
 * Which CCGs border on each other, measured on the boundaries as published, and a file of the same boundaries with fewer
 * points. CCGs that came later have the areas of their predecessors put together.
 */
final class BoundarySeeds implements Seeds {
    /** Metres: what is shorter is taken for an accident of the drawing. */
    private static final long SHORTEST = 100;

    @Override
    public void addTo(ImportRun run) {
        Map<String, Geometry> published = run.inputs().boundaries();
        Map<String, SeedRow> ccgs = run.seeds().node("CCG").byKey();
        Map<String, List<String>> predecessors = new TreeMap<>();
        Mergers.ofCcgs(run).forEach(merger -> predecessors.put(merger.successor(), List.copyOf(merger.predecessors())));
        Map<String, Geometry> simple = Boundaries.dissolved(Boundaries.simplified(published), predecessors);
        run.files()
                .put(
                        BoundaryFile.FILE,
                        BoundaryFile.bytes(simple, ccgs, run.sources().release()));
        simple.forEach((code, area) -> {
            SeedRow ccg = ccgs.get(code);
            if (ccg != null) {
                ccg.set("boundary", BoundaryFile.geometry(area).toString())
                        .set("boundarySource", run.sources().code(BoundaryReader.FILE));
            }
        });
        borders(run, ccgs, published, new BorderLengths(Boundaries.dissolved(published, predecessors)));
    }

    private static void borders(
            ImportRun run, Map<String, SeedRow> ccgs, Map<String, Geometry> published, BorderLengths lengths) {
        List<SeedRow> known = ccgs.values().stream()
                .filter(ccg -> lengths.knows(ccg.get("code")))
                .toList();
        for (int i = 0; i < known.size(); i++) {
            for (SeedRow other : known.subList(i + 1, known.size())) {
                border(run, known.get(i), other, published, lengths);
            }
        }
    }

    /** An edge each way, since a border is one of both. */
    private static void border(
            ImportRun run, SeedRow one, SeedRow other, Map<String, Geometry> published, BorderLengths lengths) {
        Interval both = run.organisations()
                .life(one.get("code"))
                .intersect(run.organisations().life(other.get("code")));
        long metres = both.isEmpty() ? 0 : lengths.between(one.get("code"), other.get("code"));
        if (metres < SHORTEST) {
            return;
        }
        boolean drawn = published.containsKey(one.get("code")) && published.containsKey(other.get("code"));
        for (List<SeedRow> ends : List.of(List.of(one, other), List.of(other, one))) {
            SeedRow from = ends.get(0);
            run.edge(
                            "BORDERS",
                            from.origin(),
                            from.get("code"),
                            ends.get(1).get("code"),
                            run.sources().code(BoundaryReader.FILE))
                    .set(both)
                    .set("length", Long.toString(metres))
                    .set("basis", drawn ? "AS_PUBLISHED" : "DISSOLVED_FROM_PREDECESSORS");
        }
    }
}
