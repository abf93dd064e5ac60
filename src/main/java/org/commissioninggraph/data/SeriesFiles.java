package org.commissioninggraph.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.data.SeedSeries.Measurement;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipType;
import org.commissioninggraph.model.ScalarType;
import org.jspecify.annotations.Nullable;

/** Reads the files of values that vary in time: {@code series/Practice.listSize.csv}. */
final class SeriesFiles {
    static final String FOLDER = "series";
    private static final String CODE = "code";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String DATE = "date";
    private static final String VALUE = "value";
    private static final String SOURCE = "source";

    private final CsvFiles files;
    private final Map<String, Map<String, SeedNode>> nodes;
    private final RowReader rows;
    private final SeedProblems problems;
    private final Set<String> names = new LinkedHashSet<>();

    /** Reads a file of the seed folder. */
    interface CsvFiles {
        CsvTable read(String file);
    }

    /**
     * @param nodes by label and key, the sources among them
     */
    SeriesFiles(CsvFiles files, Map<String, Map<String, SeedNode>> nodes, RowReader rows, SeedProblems problems) {
        this.files = files;
        this.nodes = nodes;
        this.rows = rows;
        this.problems = problems;
    }

    /** The names of the files that there must be, without their ending. */
    Set<String> names() {
        return names;
    }

    List<SeedSeries> read(Model model, Map<String, List<SeedEdge>> edges) {
        List<SeedSeries> all = new ArrayList<>();
        for (NodeType type : model.nodeTypes().values()) {
            Set<List<?>> known = new LinkedHashSet<>();
            nodes.getOrDefault(type.name(), Map.of()).keySet().forEach(key -> known.add(List.of(key)));
            for (Property property : type.measured()) {
                all.add(series(type.name(), property, known, List.of(CODE)));
            }
        }
        for (RelationshipType type : model.relationshipTypes().values()) {
            Map<String, Property> measured = new LinkedHashMap<>();
            type.ends().forEach(end -> end.edge().measured().forEach(each -> measured.put(each.name(), each)));
            Set<List<?>> known = new LinkedHashSet<>();
            edges.getOrDefault(type.name(), List.of()).forEach(edge -> known.add(key(edge)));
            for (Property property : measured.values()) {
                all.add(series(type.name(), property, known, List.of(FROM, TO, EdgeType.SINCE)));
            }
        }
        return List.copyOf(all);
    }

    /** What tells an edge from others of its type, as {@link SeedSeries#measured} has it. */
    static List<?> key(SeedEdge edge) {
        return List.of(edge.from(), edge.to(), String.valueOf(edge.properties().getOrDefault(EdgeType.SINCE, "")));
    }

    private SeedSeries series(String holder, Property property, Set<List<?>> known, List<String> keys) {
        names.add(holder + "." + property.name());
        CsvTable table = files.read(FOLDER + "/" + holder + "." + property.name() + ".csv");
        List<String> columns = new ArrayList<>(keys);
        columns.addAll(List.of(DATE, VALUE, SOURCE));
        rows.checkColumns(table, new LinkedHashSet<>(columns), new LinkedHashSet<>(columns));
        Map<List<?>, List<Measurement>> measured = new LinkedHashMap<>();
        CsvTable.@Nullable Row before = null;
        for (CsvTable.Row row : table.rows()) {
            List<String> key = keys.stream()
                    .map(name -> row.cells().getOrDefault(name, ""))
                    .toList();
            Measurement measurement = measurement(table, row, property);
            if (!known.contains(key)) {
                problems.add(table.file(), row.line(), unknown(holder, keys, key));
            } else if (measurement != null && isInOrder(table, before, row, keys)) {
                measured.computeIfAbsent(key, fresh -> new ArrayList<>()).add(measurement);
            }
            before = row;
        }
        return new SeedSeries(holder, property, measured);
    }

    private static String unknown(String holder, List<String> keys, List<String> key) {
        return keys.size() == 1
                ? CODE + " " + key.get(0) + " is no " + holder + " in the seed files"
                : "from " + key.get(0) + " to " + key.get(1) + " since " + key.get(2) + " is no " + holder
                        + " in the seed files";
    }

    /** So that a change of the file is seen where it is. Dates are ordered as their texts are. */
    private boolean isInOrder(CsvTable table, CsvTable.@Nullable Row before, CsvTable.Row row, List<String> keys) {
        if (before == null) {
            return true;
        }
        List<String> columns = new ArrayList<>(keys);
        columns.add(DATE);
        for (String column : columns) {
            String last = before.cells().getOrDefault(column, "");
            int order = row.cells().getOrDefault(column, "").compareTo(last);
            if (order > 0) {
                return true;
            }
            if (order < 0) {
                problems.add(
                        table.file(),
                        row.line(),
                        "comes before line " + before.line() + " by its " + column + ": expected rows in the order of "
                                + String.join(", ", columns));
                return false;
            }
        }
        problems.add(
                table.file(), row.line(), "repeats line " + before.line() + ": expected one measurement for a day");
        return false;
    }

    /** Null where something is wrong with it, which is told. */
    private @Nullable Measurement measurement(CsvTable table, CsvTable.Row row, Property property) {
        String source = row.cells().get(SOURCE);
        if (source == null || !nodes.getOrDefault(ReleaseFile.SOURCE, Map.of()).containsKey(source)) {
            problems.add(
                    table.file(),
                    row.line(),
                    "source " + (source == null ? "is empty" : source) + ": expected one of the sources in "
                            + ReleaseFile.FILE);
            return null;
        }
        Property date = new Property(DATE, ScalarType.DATE, true, false, false, false, "");
        Property value = new Property(VALUE, property.type(), false, false, false, false, "");
        Map<String, Object> values = rows.properties(table, row, List.of(date, value));
        boolean told = row.cells().containsKey(VALUE) && !values.containsKey(VALUE);
        return values.get(DATE) instanceof LocalDate day && !told
                ? new Measurement(day, values.get(VALUE), source)
                : null;
    }
}
