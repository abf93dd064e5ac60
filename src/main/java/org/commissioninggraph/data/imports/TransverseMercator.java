package org.commissioninggraph.data.imports;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * Degrees to metres, so that lengths can be measured: the transverse Mercator projection of a sphere about two degrees
 * west, as that of the national grid. Within England a length is right to half a per cent.
 */
final class TransverseMercator extends GeometryTransformer {
    private static final double EARTH_RADIUS = 6_371_000;
    private static final double CENTRAL_MERIDIAN = Math.toRadians(-2);

    private TransverseMercator() {}

    /** @param degrees longitude and latitude, WGS84 */
    static Geometry metres(Geometry degrees) {
        return new TransverseMercator().transform(degrees);
    }

    @Override
    protected CoordinateSequence transformCoordinates(CoordinateSequence degrees, @Nullable Geometry parent) {
        Coordinate[] metres = new Coordinate[degrees.size()];
        for (int i = 0; i < metres.length; i++) {
            metres[i] = metres(Math.toRadians(degrees.getX(i)) - CENTRAL_MERIDIAN, Math.toRadians(degrees.getY(i)));
        }
        return factory.getCoordinateSequenceFactory().create(metres);
    }

    private static Coordinate metres(double longitude, double latitude) {
        double across = Math.cos(latitude) * Math.sin(longitude);
        double east = EARTH_RADIUS * Math.log((1 + across) / (1 - across)) / 2;
        double north = EARTH_RADIUS * Math.atan2(Math.tan(latitude), Math.cos(longitude));
        return new Coordinate(east, north);
    }
}
