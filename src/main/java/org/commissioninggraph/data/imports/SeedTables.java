package org.commissioninggraph.data.imports;

import java.util.Map;
import java.util.TreeMap;

/** All seed files of the model, to be filled. */
final class SeedTables {
    /** What follows the label in the name of a series of names. */
    static final String LISTED_NAME = ".listedName";

    private final Map<String, SeedTable> series = new TreeMap<>();
    private final Map<String, SeedTable> nodes = new TreeMap<>();
    private final Map<String, SeedTable> relationships = new TreeMap<>();

    SeedTables(SeedLayout layout) {
        layout.nodes().forEach((label, columns) -> nodes.put(label, new SeedTable(columns)));
        layout.relationships().forEach((type, columns) -> relationships.put(type, new SeedTable(columns)));
        layout.series().forEach((property, columns) -> series.put(property, new SeedTable(columns)));
    }

    /** The series of a property: what it was, measurement by measurement. An empty value: from that day on none. */
    SeedTable series(String property) {
        return find(series, property, "series");
    }

    /** A name is measured by many lists, and seldom changes: kept is the first list that has it. */
    void keepChangesOfNames() {
        series.forEach((property, table) -> {
            if (property.endsWith(LISTED_NAME)) {
                table.keepChanges();
            }
        });
    }

    SeedTable node(String label) {
        return find(nodes, label, "node label");
    }

    SeedTable relationship(String type) {
        return find(relationships, type, "relationship type");
    }

    /** The one rule of dates: a relationship holds only while both its ends are open. */
    void holdWhileOpen(Organisations organisations) {
        relationships.values().forEach(table -> table.holdWhileOpen(organisations));
    }

    /** Reports rows that the model does not allow and keys that are not unique. */
    void check() {
        nodes.values().forEach(table -> table.check(1));
        relationships.values().forEach(table -> table.check(3));
        series.values().forEach(table -> table.check(2));
    }

    /** The tables by the path of their file below the seed folder. */
    Map<String, SeedTable> byPath() {
        Map<String, SeedTable> byPath = new TreeMap<>();
        nodes.forEach((label, table) -> byPath.put("nodes/" + label + ".csv", table));
        relationships.forEach((type, table) -> byPath.put("relationships/" + type + ".csv", table));
        series.forEach((property, table) -> byPath.put("series/" + property + ".csv", table));
        return byPath;
    }

    private static SeedTable find(Map<String, SeedTable> tables, String name, String what) {
        SeedTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("the model has no " + what + " " + name);
        }
        return table;
    }
}
