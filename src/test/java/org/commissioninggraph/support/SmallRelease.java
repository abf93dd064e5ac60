package org.commissioninggraph.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commissioninggraph.data.GraphSchema;
import org.commissioninggraph.data.SeedReader;
import org.commissioninggraph.data.SeedRelease;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.ModelReader;

/** A model of three node types and a release for it, both in files, to be broken in one place by each test. */
public final class SmallRelease {
    private static final String MODEL =
            """
            interface Dated { "a" since: Date "b" until: Date "c" source: String! }
            "a" interface Body @node(single: "body", plural: "bodies") { "a" code: ID! "b" name: String! @alphabetical "c" opened: Date "d" closed: Date "e" source: String! }
            "a" type Membership implements Dated @edge
            "a" type Seat implements Dated @edge { "d" share: Float! }
            "a" type Draw @edge
            "a" enum Kind { "a" BIG "b" SMALL }
            "a" type Trust implements Body @node(single: "trust", plural: "trusts") {
              "a" kind: Kind!
              "b" beds: NonNegativeInt
              "c" teaching: Boolean
              "d" topics: [String!]!
              "e" location: Point
              "f" link: Url
              "g" board: Board @relationship(type: "SITS_ON", direction: OUT, edge: "Seat")
            }
            "a" type Surgery implements Body @node(single: "surgery", plural: "surgeries") {
              "a" trust: Trust @relationship(type: "MEMBER_OF", direction: OUT, edge: "Membership")
            }
            "a" type Board @node(single: "board", plural: "boards") { "a" code: ID! "b" source: String! }
            "a" type Release @node(single: "release") {
              "a" version: ID! "b" referenceDate: Date! "c" earliestDate: Date! "d" latestDate: Date!
              "e" loadedAt: DateTime!
              "f" sources: [Source!]! @relationship(type: "DRAWS_ON", direction: OUT, edge: "Draw")
            }
            "a" type Source @node(single: "source", plural: "sources") { "a" code: ID! "b" name: String! }
            """;

    public final Path root;
    public final Path seed;

    public SmallRelease(Path root) {
        this.root = root;
        this.seed = root.resolve("seed-data");
        copyDirectives();
        write("schema/model/model.graphqls", MODEL);
        node(
                "Trust",
                "code,name,kind,beds,topics,latitude,longitude,source,opened,closed",
                "T1,One,BIG,10,a|b,51.5,-0.1,ODS,2013-04-01,2019-03-31",
                "T2,Two,SMALL,,,,,ODS,,");
        node("Surgery", "code,name,source", "S1,\"First\nSurgery\",ODS", "S2,Second,ODS");
        node("Board", "code,source", "B1,ODS");
        edge(
                "MEMBER_OF",
                "from,to,since,until,source",
                "S1,T1,2013-04-01,2015-04-01,ODS",
                "S1,T2,2015-04-01,,ODS",
                "S2,T2,,,ODS");
        edge("SITS_ON", "from,to,since,until,share,source", "T1,B1,2013-04-01,2019-04-01,0.5,ODS");
        write("seed-data/release.json", release("2017-04-01"));
        for (var file : GraphSchema.files(model()).entrySet()) {
            write("schema/neo4j/" + file.getKey(), file.getValue());
        }
    }

    public static String release(String reference) {
        return """
                {"version": "1", "referenceDate": "%s", "earliestDate": "2013-04-01", "latestDate": "2019-10-31",
                 "sources": [{"code": "ODS", "name": "Organisation Data Service"}]}
                """
                .formatted(reference);
    }

    public Model model() {
        return ModelReader.read(root.resolve("schema/model"));
    }

    public Path schemaFolder() {
        return root.resolve("schema");
    }

    public SeedRelease read() {
        return SeedReader.read(seed, model(), root.resolve("schema/model"));
    }

    public void node(String label, String header, String... rows) {
        write("seed-data/nodes/" + label + ".csv", header + "\n" + String.join("\n", rows) + "\n");
    }

    public void edge(String type, String header, String... rows) {
        write("seed-data/relationships/" + type + ".csv", header + "\n" + String.join("\n", rows) + "\n");
    }

    /** Makes some of the values vary in time, with files that hold some measurements. */
    public void measure() {
        Path model = root.resolve("schema/model/model.graphqls");
        try {
            write(
                    "schema/model/model.graphqls",
                    Files.readString(model)
                            .replace(
                                    "\"b\" beds: NonNegativeInt",
                                    "\"b\" beds: NonNegativeInt @series(validFor: \"P1Y\")"
                                            + " \"m\" motto: String @alphabetical @series")
                            .replace("\"d\" share: Float!", "\"d\" share: Float! \"w\" weight: Float @series"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        node(
                "Trust",
                "code,name,kind,topics,source,opened,closed",
                "T1,One,BIG,a|b,ODS,2013-04-01,2019-03-31",
                "T2,Two,SMALL,,ODS,,",
                "T3,Three,SMALL,,ODS,,");
        series(
                "Trust.beds",
                "code,date,value,source",
                "T1,2014-01-01,10,ODS",
                "T1,2014-06-01,12,ODS",
                "T2,2014-06-01,7,ODS",
                "T2,2014-09-01,,ODS",
                "T3,2016-01-01,5,ODS");
        series(
                "Trust.motto",
                "code,date,value,source",
                "T1,2014-01-01,b,ODS",
                "T2,2014-01-01,B a,ODS",
                "T3,2014-01-01,A,ODS");
        series(
                "SITS_ON.weight",
                "from,to,since,date,value,source",
                "T1,B1,2013-04-01,2014-01-01,0.25,ODS",
                "T1,B1,2013-04-01,2015-01-01,0.5,ODS");
        for (var file : GraphSchema.files(model()).entrySet()) {
            write("schema/neo4j/" + file.getKey(), file.getValue());
        }
    }

    public void series(String property, String header, String... rows) {
        write("seed-data/series/" + property + ".csv", header + "\n" + String.join("\n", rows) + "\n");
    }

    public void write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyDirectives() {
        try {
            write("schema/model/directives.graphqls", Files.readString(Path.of("schema/model/directives.graphqls")));
            write("schema/model/scalars.graphqls", Files.readString(Path.of("schema/model/scalars.graphqls")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
