package org.commissioninggraph.data.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * How long the border of two areas is: as much of the boundary of one as lies near that of the other. The ends of each
 * stretch are left out, where the two part from each other, and with them the corners at which areas only touch.
 */
final class BorderLengths {
    /** Metres. Rivers part some neighbours, and lines were drawn twice. */
    private static final double NEAR = 50;

    private final Map<String, Geometry> lines = new HashMap<>();

    /** @param areas by code, degrees */
    BorderLengths(Map<String, Geometry> areas) {
        areas.forEach(
                (code, area) -> lines.put(code, TransverseMercator.metres(area).getBoundary()));
    }

    boolean knows(String code) {
        return lines.containsKey(code);
    }

    /** In whole metres, 0 where they do not meet; both codes must be known. */
    long between(String one, String other) {
        Geometry line = Objects.requireNonNull(lines.get(one), one);
        Geometry opposite = Objects.requireNonNull(lines.get(other), other);
        Envelope both = around(line).intersection(around(opposite));
        if (both.isNull()) {
            return 0;
        }
        Geometry window = line.getFactory().toGeometry(both);
        Geometry near = opposite.intersection(window).buffer(NEAR);
        LineMerger stretches = new LineMerger();
        stretches.add(line.intersection(window).intersection(near));
        double metres = 0;
        for (Object stretch : stretches.getMergedLineStrings()) {
            metres += Math.max(0, ((Geometry) stretch).getLength() - 2 * NEAR);
        }
        return Math.round(metres);
    }

    private static Envelope around(Geometry line) {
        Envelope around = new Envelope(line.getEnvelopeInternal());
        around.expandBy(NEAR);
        return around;
    }
}
