package org.commissioninggraph.data.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/** The areas of CCGs, which fit each other point by point: neither gap nor overlap between neighbours. */
final class Boundaries {
    /** Degrees: what is smaller than a square of this side is left out, some 500 m. */
    private static final double TOLERANCE = 0.006;

    /** Steps of a degree: some ten metres. */
    private static final PrecisionModel PRECISION = new PrecisionModel(10_000);

    private Boundaries() {}

    /**
     * The same with fewer points. A boundary that two areas share stays shared.
     *
     * @param published by code, degrees
     */
    static Map<String, Geometry> simplified(Map<String, Geometry> published) {
        Geometry[] simple = CoverageSimplifier.simplify(published.values().toArray(new Geometry[0]), TOLERANCE);
        Map<String, Geometry> byCode = new TreeMap<>();
        int next = 0;
        for (String code : published.keySet()) {
            byCode.put(code, GeometryPrecisionReducer.reducePointwise(simple[next++], PRECISION));
        }
        return byCode;
    }

    /**
     * Those published, and the areas of later bodies put together from those of their predecessors.
     *
     * @param predecessors by the code of the later body
     */
    static Map<String, Geometry> dissolved(Map<String, Geometry> published, Map<String, List<String>> predecessors) {
        Map<String, Geometry> all = new TreeMap<>(published);
        predecessors.forEach((code, before) -> {
            List<Geometry> parts = new ArrayList<>();
            for (String predecessor : before) {
                if (published.containsKey(predecessor)) {
                    parts.add(published.get(predecessor));
                }
            }
            if (!published.containsKey(code) && !parts.isEmpty()) {
                all.put(code, CoverageUnion.union(parts.toArray(new Geometry[0])));
            }
        });
        return all;
    }
}
