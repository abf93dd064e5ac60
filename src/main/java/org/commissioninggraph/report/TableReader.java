package org.commissioninggraph.report;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.report.ColumnNames.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a selection what its table is. A field to one thing gives a column for each of its fields, a list rows, and
 * a list within a list a row for each of the innermost. {@link ColumnNames} says what columns are called; the name of a
 * root field that is alone is left out.
 */
final class TableReader {
    private static final Set<String> OF_CONNECTIONS = Set.of("nodes", "edges", "overTime", GroupKeys.GROUPS);

    private final GraphQLSchema schema;
    private final GroupKeys groupKeys;
    private final ColumnNames names = new ColumnNames();

    private TableReader(GraphQLSchema schema) {
        this.schema = schema;
        this.groupKeys = new GroupKeys(schema);
    }

    /** @throws RequestException when two lists are side by side, or two columns have one name */
    static Table read(GraphQLSchema schema, List<ExecutableNormalizedField> roots) {
        TableReader reader = new TableReader(schema);
        boolean alone = byKey(roots).size() == 1;
        RowList root = reader.list(roots, new Place(List.of(), List.of(), List.of(), alone));
        return new Table(reader.names.header(), root);
    }

    /**
     * @param path response keys from an item of the list around it
     * @param whole response keys from the root
     * @param name what the names of columns here begin with
     * @param silent whether the next response key is no part of the names
     */
    private record Place(List<String> path, List<String> whole, List<Part> name, boolean silent) {
        Place below(String key, boolean optional) {
            return new Place(
                    longer(path, key),
                    longer(whole, key),
                    silent ? name : longer(name, new Part(key, optional)),
                    false);
        }

        /** Where the items of the list here begin. */
        Place items() {
            return new Place(List.of(), whole, name, silent);
        }

        private static <T> List<T> longer(List<T> list, T last) {
            List<T> longer = new ArrayList<>(list);
            longer.add(last);
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

    /**
     * @param fields of its items
     */
    private RowList list(List<ExecutableNormalizedField> fields, Place place) {
        List<Column> columns = new ArrayList<>();
        List<RowList> inner = below(fields, place.items(), columns);
        return new RowList(String.join(".", place.whole()), place.path(), List.copyOf(columns), inner);
    }

    /** Adds the columns of fields of one thing, and returns the lists that it has. */
    private List<RowList> below(List<ExecutableNormalizedField> fields, Place place, List<Column> columns) {
        Map<RowList, Set<String>> lists = new LinkedHashMap<>();
        byKey(fields).forEach((key, same) -> {
            boolean optional =
                    isList(same.get(0)) && OF_CONNECTIONS.contains(same.get(0).getName());
            Set<String> types = types(same);
            List<RowList> found = read(same, place.below(key, optional), columns);
            found.forEach(list -> checkAlone(list, types, lists));
            found.forEach(list -> lists.put(list, types));
        });
        return List.copyOf(lists.keySet());
    }

    private List<RowList> read(List<ExecutableNormalizedField> same, Place place, List<Column> columns) {
        List<ExecutableNormalizedField> children = new ArrayList<>();
        same.forEach(field -> children.addAll(field.getChildren()));
        if (isList(same.get(0))) {
            return List.of(list(children, place));
        }
        if (isComposite(same.get(0))) {
            return below(children, place, columns);
        }
        columns.addAll(GroupKeys.areIn(same.get(0)) ? keys(same, place) : List.of(column(place, place.name(), null)));
        return List.of();
    }

    private boolean isList(ExecutableNormalizedField field) {
        return isComposite(field) && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType(schema)));
    }

    private boolean isComposite(ExecutableNormalizedField field) {
        return GraphQLTypeUtil.unwrapAll(field.getType(schema)) instanceof GraphQLCompositeType;
    }

    /** The types of the things that have one of these fields. */
    private static Set<String> types(List<ExecutableNormalizedField> same) {
        Set<String> types = new LinkedHashSet<>();
        same.forEach(field -> types.addAll(field.getObjectTypeNames()));
        return types;
    }

    /** Lists may be side by side where they are of things of different types, so that nothing has both. */
    private static void checkAlone(RowList list, Set<String> types, Map<RowList, Set<String>> others) {
        others.forEach((other, otherTypes) -> {
            if (!Collections.disjoint(types, otherTypes)) {
                throw new RequestException(
                        ErrorCode.NOT_A_TABLE,
                        "a table may have a list within a list, but not two side by side: " + other.name() + " and "
                                + list.name(),
                        "ask for each of them by itself");
            }
        });
    }

    private Column column(Place place, List<Part> name, @Nullable GroupKey key) {
        List<Part> named = name.isEmpty() ? List.of(new Part(place.whole().get(0), false)) : name;
        return new Column(names.add(named), place.path(), key);
    }

    /** A column for each key of a group, called as the key is; by an alias of {@code keys} where there is one. */
    private List<Column> keys(List<ExecutableNormalizedField> same, Place place) {
        List<GroupKey> keys = groupKeys.of(same.get(0).getParent());
        for (ExecutableNormalizedField other : same) {
            if (!groupKeys.of(other.getParent()).equals(keys)) {
                throw new RequestException(
                        ErrorCode.NOT_A_TABLE,
                        "groups of different keys are both called " + String.join(".", place.whole()),
                        "give one of them another name by an alias, as in others: groupBy");
            }
        }
        String alias = same.get(0).getResultKey();
        List<Part> group = place.name().subList(0, place.name().size() - 1);
        List<Column> columns = new ArrayList<>();
        for (GroupKey key : keys) {
            String name =
                    alias.equals(GroupKeys.FIELD) ? key.name() : keys.size() == 1 ? alias : alias + "." + key.name();
            columns.add(column(place, Place.longer(group, new Part(name, false)), key));
        }
        return columns;
    }
}
