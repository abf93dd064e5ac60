package org.commissioninggraph.data.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An input folder small enough to be read in a test: NHS England, one region and team, one CCG, one practice. */
final class TinyInput {
    private final Map<TableFile, String> tables = new HashMap<>();
    private final StringBuilder areas = new StringBuilder();
    private final Map<String, String> ods = new LinkedHashMap<>();

    TinyInput() {
        for (TidyFile file : TidyFile.values()) {
            tables.put(file, String.join(",", file.columns()) + "\n");
        }
        for (FoundFile file : FoundFile.values()) {
            tables.put(file, file.header() ? String.join(",", file.columns()) + "\n" : "");
        }
        with(TidyFile.NATIONAL_BODIES, "DOH,Department of Health,DEPARTMENT,1988-07-25,,");
        with(TidyFile.NATIONAL_BODIES, "X24,NHS England,COMMISSIONING_BOARD,2012-10-01,,DOH");
        with(TidyFile.NATIONAL_BODIES, "MONITOR,Monitor,REGULATOR,2004-01-05,,DOH");
        with(TidyFile.NATIONAL_BODIES, "PHE,Public Health England,EXECUTIVE_AGENCY,2013-04-01,2021-09-30,DOH");
        with(TidyFile.REGIONS, "Y54,E40000001,North of England,2012-10-01,2019-03-31,X24");
        with(TidyFile.AREA_TEAMS, "Q45,,Durham Area Team,AREA_TEAM,2013-04-01,2015-03-31,,,");
        with(TidyFile.TEAM_PERIODS, "Q45,AREA_TEAM,Durham Area Team,Y54,2013-04-01,2015-04-01");
        with(TidyFile.CCGS, "00C,,,E38000042,,NHS Darlington CCG,,2013-04-01,,2013-04-01,DL3 6JL,54.5,-1.5");
        with(TidyFile.PCTS, "5J9,E16000009,Darlington,2001-04-01,2013-03-31");
        ods("epraccur_2019-10", practice("A83006", "NEW NAME", "A", "4"));
        ods("epcmem_2019-10", "\"A83006\",\"00C\",\"W\",\"20130401\",\"20160331\",\"0\"");
        ods("eccg", organisation("00C", "NHS DARLINGTON CCG", "20130401", ""));
        ods("etr", "");
        ods("eauth", "");
        ods("succ", "");
    }

    TinyInput with(TableFile file, String row) {
        tables.merge(file, row + "\n", String::concat);
        return this;
    }

    /** The area of a CCG: a rectangle between two degrees of longitude, from 54 to 55 degrees north. */
    TinyInput area(String code, double west, double east) {
        areas.append("<Placemark><name>")
                .append(code)
                .append("</name><Polygon><outerBoundaryIs><LinearRing><coordinates>")
                .append("%1$s,54,0 %2$s,54,0 %2$s,55,0 %1$s,55,0 %1$s,54,0".formatted(west, east))
                .append("</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>");
        return this;
    }

    TinyInput withHeader(TableFile file, String header) {
        tables.put(file, header + "\n");
        return this;
    }

    /** Replaces the file of that name, without its ending. */
    TinyInput ods(String name, String... lines) {
        ods.put(name, String.join("\n", lines) + "\n");
        return this;
    }

    TinyInput without(String odsName) {
        ods.remove(odsName);
        return this;
    }

    Path write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("ods"));
        Files.createDirectories(folder.resolve("tidy"));
        Files.createDirectories(folder.resolve("found"));
        for (Map.Entry<TableFile, String> file : tables.entrySet()) {
            Files.writeString(folder.resolve(file.getKey().file()), file.getValue());
        }
        Files.writeString(folder.resolve(BoundaryReader.FILE), "<kml><Folder>" + areas + "</Folder></kml>");
        for (Map.Entry<String, String> file : ods.entrySet()) {
            Files.writeString(folder.resolve("ods/" + file.getKey() + ".csv"), file.getValue(), StandardCharsets.UTF_8);
        }
        return folder;
    }

    static String practice(String code, String name, String status, String setting) {
        return practice(code, name, status, setting, "19740401", "");
    }

    static String practice(String code, String name, String status, String setting, String opened, String closed) {
        List<String> fields = fields(code, name, opened, closed);
        fields.set(4, "SURGERY");
        fields.set(6, "HIGH STREET");
        fields.set(12, status);
        fields.set(25, setting);
        return line(fields);
    }

    static String organisation(String code, String name, String opened, String closed) {
        return line(fields(code, name, opened, closed));
    }

    private static List<String> fields(String code, String name, String opened, String closed) {
        List<String> fields = new ArrayList<>(Collections.nCopies(27, ""));
        fields.set(0, code);
        fields.set(1, name);
        fields.set(10, opened);
        fields.set(11, closed);
        return fields;
    }

    private static String line(List<String> fields) {
        return "\"" + String.join("\",\"", fields) + "\"";
    }
}
