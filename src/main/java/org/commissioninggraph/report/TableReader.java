package org.commissioninggraph.report;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.api.ErrorCode;

/**
 * Reads from a selection what its table is. A field to one thing gives a column for each of its fields, whose names are
 * joined by dots; the things of the one list give the rows. The names of {@code nodes} and {@code edges}, and of a root
 * field that is alone, are left out: they would tell nothing.
 */
final class TableReader {
    private static final Set<String> OF_CONNECTIONS = Set.of("nodes", "edges");

    private final GraphQLSchema schema;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private List<String> list = List.of();

    private TableReader(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** @throws ReportException when there is more than one list, or two columns have one name */
    static Table read(GraphQLSchema schema, List<ExecutableNormalizedField> roots) {
        TableReader reader = new TableReader(schema);
        Place root = new Place(List.of(), "", false);
        Map<String, List<ExecutableNormalizedField>> fields = byKey(roots);
        fields.forEach((key, same) -> reader.read(same, fields.size() > 1 ? root.below(key) : root.into(key)));
        return new Table(List.copyOf(reader.columns.values()), reader.list);
    }

    /**
     * @param path response keys from the root, or from the row
     * @param name those that the names of columns are made of
     */
    private record Place(List<String> path, String name, boolean inRow) {
        Place below(String key) {
            return new Place(path(key), name.isEmpty() ? key : name + "." + key, inRow);
        }

        Place into(String key) {
            return new Place(path(key), name, inRow);
        }

        Place row() {
            return new Place(List.of(), name, true);
        }

        private List<String> path(String key) {
            List<String> longer = new ArrayList<>(path);
            longer.add(key);
            return List.copyOf(longer);
        }
    }

    /** Fragments on several types may ask for one response key more than once. */
    private static Map<String, List<ExecutableNormalizedField>> byKey(List<ExecutableNormalizedField> fields) {
        Map<String, List<ExecutableNormalizedField>> byKey = new LinkedHashMap<>();
        for (ExecutableNormalizedField field : fields) {
            byKey.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>())
                    .add(field);
        }
        return byKey;
    }

    private void read(List<ExecutableNormalizedField> same, Place place) {
        List<ExecutableNormalizedField> children = new ArrayList<>();
        same.forEach(field -> children.addAll(field.getChildren()));
        if (!isComposite(same.get(0))) {
            add(place, same.get(0));
            return;
        }
        Place inside = isList(same.get(0)) ? unrolled(place) : place;
        byKey(children).forEach((key, below) -> {
            boolean silent =
                    isList(below.get(0)) && OF_CONNECTIONS.contains(below.get(0).getName());
            read(below, silent ? inside.into(key) : inside.below(key));
        });
    }

    private boolean isList(ExecutableNormalizedField field) {
        return isComposite(field) && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType(schema)));
    }

    private boolean isComposite(ExecutableNormalizedField field) {
        return GraphQLTypeUtil.unwrapAll(field.getType(schema)) instanceof GraphQLCompositeType;
    }

    private Place unrolled(Place place) {
        if (!list.isEmpty()) {
            String second = String.join(".", place.inRow() ? joined(list, place.path()) : place.path());
            throw new ReportException(
                    ErrorCode.NOT_A_TABLE,
                    "a table has a row for each thing of one list, but there are two: " + String.join(".", list)
                            + " and " + second,
                    "ask for one of them by itself; what a list within another holds is a list at the root, too, as in"
                            + " practices { nodes { name ccg { name } } }");
        }
        list = place.path();
        return place.row();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    private void add(Place place, ExecutableNormalizedField field) {
        String name = place.name().isEmpty() ? field.getResultKey() : place.name();
        Column taken = columns.putIfAbsent(name, new Column(name, place.path(), place.inRow()));
        if (taken != null) {
            throw new ReportException(
                    ErrorCode.NOT_A_TABLE,
                    "two columns would be called " + name,
                    "give one of the fields another name by an alias, as in first: name");
        }
    }
}
