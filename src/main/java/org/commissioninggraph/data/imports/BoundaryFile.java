package org.commissioninggraph.data.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.data.imports.SourceCatalogue.ReleaseFacts;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas as GeoJSON (RFC 7946): a feature collection with a line for each feature, and beside it the days of the release,
 * as foreign members. Outer rings run against the clock.
 */
final class BoundaryFile {
    static final String FILE = "boundaries/ccgs.geojson";
    private static final int DECIMALS = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private BoundaryFile() {}

    /** @param areas by code of a CCG, in the order of the file */
    static byte[] bytes(Map<String, Geometry> areas, Map<String, SeedRow> ccgs, ReleaseFacts release) {
        List<String> features = new ArrayList<>();
        areas.forEach((code, area) -> {
            SeedRow ccg = ccgs.get(code);
            if (ccg != null) {
                features.add(feature(code, area, ccg).toString());
            }
        });
        String text = "{\"type\":\"FeatureCollection\",\"referenceDate\":\"" + release.referenceDate()
                + "\",\"earliestDate\":\"" + release.earliestDate() + "\",\"latestDate\":\"" + release.latestDate()
                + "\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode feature(String code, Geometry area, SeedRow ccg) {
        ObjectNode feature = JSON.createObjectNode();
        feature.put("type", "Feature").put("id", code);
        ObjectNode properties = feature.putObject("properties");
        properties.put("code", code).put("name", ccg.get("name"));
        for (String day : List.of("opened", "closed")) {
            properties.put(day, ccg.get(day).isEmpty() ? null : ccg.get(day));
        }
        feature.set("geometry", geometry(area));
        return feature;
    }

    /** An area as a GeoJSON geometry, with what fits into the map of all. */
    static ObjectNode geometry(Geometry area) {
        ObjectNode geometry = JSON.createObjectNode().put("type", "MultiPolygon");
        ArrayNode polygons = geometry.putArray("coordinates");
        for (int i = 0; i < area.getNumGeometries(); i++) {
            polygon(polygons.addArray(), (Polygon) area.getGeometryN(i).norm().reverse());
        }
        return geometry;
    }

    private static void polygon(ArrayNode rings, Polygon polygon) {
        ring(rings.addArray(), polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(rings.addArray(), polygon.getInteriorRingN(i));
        }
    }

    private static void ring(ArrayNode points, LinearRing ring) {
        for (Coordinate point : ring.getCoordinates()) {
            points.addArray().add(degrees(point.x)).add(degrees(point.y));
        }
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
