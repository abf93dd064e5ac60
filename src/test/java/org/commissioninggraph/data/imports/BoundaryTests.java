package org.commissioninggraph.data.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The map of CCGs, and who borders on whom by it. */
class BoundaryTests {
    private static final Path SHIPPED = Path.of("seed-data");
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    @TempDir
    Path folder;

    @Test
    void neighboursBorderOnEachOtherAndLaterBodiesHaveTheAreasOfTheirPredecessors() throws Exception {
        SeedFiles seeds = imported(new TinyInput()
                .with(TidyFile.CCGS, "00D,,,,,Middle,,2013-04-01,2018-03-31,2013-04-01,,,")
                .with(TidyFile.CCGS, "00E,,,,,East,,2013-04-01,2018-03-31,2013-04-01,,,")
                .with(TidyFile.CCGS, "15X,,,,,Later,,2018-04-01,,2018-04-01,,,")
                .ods("succ", "\"00D\",\"15X\",\"\",\"20180401\",\"\"", "\"00E\",\"15X\",\"\",\"20180401\",\"\"")
                .area("00C", -2, -1.5)
                .area("00D", -1.5, -1)
                .area("00E", -1, -0.5));

        assertThat(seeds.relationships("BORDERS"))
                .extracting(row -> row.get("from") + " " + row.get("to") + " " + row.get("since") + " "
                        + row.get("until") + " " + row.get("basis"))
                .containsExactly(
                        "00C 00D 2013-04-01 2018-04-01 AS_PUBLISHED",
                        "00C 15X 2018-04-01  DISSOLVED_FROM_PREDECESSORS",
                        "00D 00C 2013-04-01 2018-04-01 AS_PUBLISHED",
                        "00D 00E 2013-04-01 2018-04-01 AS_PUBLISHED",
                        "00E 00D 2013-04-01 2018-04-01 AS_PUBLISHED",
                        "15X 00C 2018-04-01  DISSOLVED_FROM_PREDECESSORS");
        assertThat(seeds.relationships("BORDERS"))
                .as("a degree of latitude")
                .allMatch(row -> Math.abs(Long.parseLong(row.get("length")) - 111_195) < 500);
    }

    @Test
    void aBorderIsAsLongOnceMeasuredFromTheOtherSide() {
        Map<String, Geometry> areas =
                Map.of("A", square(-2, 54), "B", square(-1.99, 54.005), "C", square(-1.98, 54.01));
        BorderLengths lengths = new BorderLengths(areas);

        assertThat(lengths.between("A", "B")).isBetween(500L, 560L).isEqualTo(lengths.between("B", "A"));
        assertThat(lengths.between("A", "C")).as("they touch nowhere").isZero();
        assertThat(new BorderLengths(Map.of("A", square(-2, 54), "B", square(-1.99, 54.01))).between("A", "B"))
                .as("they touch at a corner")
                .isLessThan(100);
    }

    @Test
    void theMapOfAnyDayHasNoHoles() throws IOException {
        List<Double> areas = new ArrayList<>();
        for (String day : List.of("2013-04-01", "2015-04-02", "2017-04-02", "2018-04-02", "2019-04-02")) {
            Geometry[] open = shippedOn(day).toArray(new Geometry[0]);
            assertThat(CoverageValidator.hasInvalidResult(new CoverageValidator(open).validate()))
                    .as(day)
                    .isFalse();
            areas.add(Arrays.stream(open).mapToDouble(Geometry::getArea).sum());
        }
        assertThat(areas).allMatch(area -> Math.abs(area - areas.get(0)) < 1e-9);
        assertThat(Files.size(SHIPPED.resolve(BoundaryFile.FILE))).isLessThan(400_000);
    }

    private static List<Geometry> shippedOn(String day) throws IOException {
        List<Geometry> open = new ArrayList<>();
        JsonNode map =
                new ObjectMapper().readTree(SHIPPED.resolve(BoundaryFile.FILE).toFile());
        for (JsonNode feature : map.path("features")) {
            String opened = feature.at("/properties/opened").asText();
            String closed = feature.at("/properties/closed").asText("9999");
            if (opened.compareTo(day) <= 0 && (closed.equals("null") || closed.compareTo(day) >= 0)) {
                open.add(geometry(feature.at("/geometry/coordinates")));
            }
        }
        return open;
    }

    private static Geometry geometry(JsonNode multiPolygon) {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode polygon : multiPolygon) {
            List<LinearRing> rings = new ArrayList<>();
            polygon.forEach(ring -> rings.add(GEOMETRIES.createLinearRing(points(ring))));
            polygons.add(GEOMETRIES.createPolygon(
                    rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0])));
        }
        return GEOMETRIES.createMultiPolygon(polygons.toArray(new Polygon[0]));
    }

    private static Coordinate[] points(JsonNode ring) {
        List<Coordinate> points = new ArrayList<>();
        ring.forEach(point ->
                points.add(new Coordinate(point.get(0).asDouble(), point.get(1).asDouble())));
        return points.toArray(new Coordinate[0]);
    }

    /** A hundredth of a degree wide and high. */
    private static Geometry square(double west, double south) {
        return GEOMETRIES.toGeometry(new Envelope(west, west + 0.01, south, south + 0.01));
    }

    private SeedFiles imported(TinyInput input) throws IOException, ImportFailure {
        Path seeds = folder.resolve("seeds");
        new Importer(SeedFiles.MODEL).run(input.write(folder.resolve("input")), seeds);
        return new SeedFiles(seeds);
    }
}
