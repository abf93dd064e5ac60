package org.commissioninggraph.data.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/** Reads the polygons of a KML file, WGS84 degrees, longitude first: one or more for each code that names a Placemark. */
final class BoundaryReader {
    static final String FILE = "found/ccg_boundaries_2013-02_WGS84.kml";
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Map<String, Geometry> byCode = new TreeMap<>();
    private final List<Polygon> polygons = new ArrayList<>();
    private final List<LinearRing> holes = new ArrayList<>();
    private @Nullable LinearRing shell;
    private String code = "";

    private BoundaryReader() {}

    /** By code; empty after reporting why. */
    static Map<String, Geometry> read(Path folder, ImportProblems problems) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            problems.add(FILE, 1, "the file is missing", "KML with the polygons of each CCG");
            return Map.of();
        }
        BoundaryReader reader = new BoundaryReader();
        try (InputStream stream = Files.newInputStream(file)) {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            reader.read(factory.createXMLStreamReader(stream));
        } catch (XMLStreamException | IllegalArgumentException e) {
            problems.add(FILE, 1, "the KML cannot be read (" + e.getMessage() + ")", "closed rings of points");
        }
        return reader.byCode;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean outer = true;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "name" -> code = xml.getElementText().strip();
                    case "outerBoundaryIs" -> outer = true;
                    case "innerBoundaryIs" -> outer = false;
                    case "coordinates" -> ring(xml.getElementText(), outer);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            }
        }
    }

    private void end(String element) {
        if (element.equals("Polygon")) {
            polygons.add(GEOMETRIES.createPolygon(shell, holes.toArray(new LinearRing[0])));
            holes.clear();
        } else if (element.equals("Placemark")) {
            Geometry all = polygons.size() == 1
                    ? polygons.get(0)
                    : GEOMETRIES.createMultiPolygon(polygons.toArray(new Polygon[0]));
            // One ring of the file touches itself: it is parted there, and no point moves.
            byCode.put(code, all.isValid() ? all : GeometryFixer.fix(all));
            polygons.clear();
        }
    }

    /** Points are separated by blanks, numbers by commas; a third number is the height. */
    private void ring(String text, boolean outer) {
        List<Coordinate> points = new ArrayList<>();
        for (String point : text.strip().split("\\s+")) {
            String[] numbers = point.split(",", -1);
            points.add(new Coordinate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
        }
        LinearRing ring = GEOMETRIES.createLinearRing(points.toArray(new Coordinate[0]));
        if (outer) {
            shell = ring;
        } else {
            holes.add(ring);
        }
    }
}
