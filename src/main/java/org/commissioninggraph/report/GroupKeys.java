package org.commissioninggraph.report;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.report.GroupKey.Kind;
import org.jspecify.annotations.Nullable;

/** Reads from the arguments of {@code groupBy} what its keys are. */
final class GroupKeys {
    static final String FIELD = "keys";
    static final String GROUPS = "groupBy";

    private static final String EDGE = "edge";
    private static final String COUNT = "Count";

    private final GraphQLSchema schema;

    GroupKeys(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** Whether a field holds the keys of a group. */
    static boolean areIn(ExecutableNormalizedField field) {
        ExecutableNormalizedField groups = field.getParent();
        return groups != null
                && field.getName().equals(FIELD)
                && groups.getName().equals(GROUPS);
    }

    /** The keys of a field {@code groupBy}, each once, in their order. */
    List<GroupKey> of(ExecutableNormalizedField groups) {
        GraphQLType connection =
                schema.getType(groups.getObjectTypeNames().iterator().next());
        List<GroupKey> keys = new ArrayList<>();
        int index = 0;
        for (Object key : groups.getResolvedArguments().get(FIELD) instanceof List<?> all ? all : List.of()) {
            List<String> path = path(key);
            String name = String.join(".", path);
            if (keys.stream().noneMatch(other -> other.name().equals(name))) {
                keys.add(new GroupKey(index, name, kind(connection, path)));
            }
            index++;
        }
        return keys;
    }

    /** The names in {@code {regionalTeam: {name: ASC}}}. */
    private static List<String> path(@Nullable Object key) {
        List<String> path = new ArrayList<>();
        Object at = key;
        while (at instanceof Map<?, ?> named && !named.isEmpty()) {
            Map.Entry<?, ?> only = named.entrySet().iterator().next();
            path.add(String.valueOf(only.getKey()));
            at = only.getValue();
        }
        return path;
    }

    private Kind kind(@Nullable GraphQLType connection, List<String> path) {
        boolean ofEdge = !path.isEmpty() && path.get(0).equals(EDGE);
        GraphQLType type = field(connection, ofEdge ? "edges" : "nodes");
        for (String name : ofEdge ? path.subList(1, path.size()) : path) {
            GraphQLType next = field(type, name);
            if (next == null && name.endsWith(COUNT)) {
                return Kind.WHOLE_NUMBER;
            }
            type = next;
        }
        return switch (type instanceof GraphQLNamedType named ? named.getName() : "") {
            case "Boolean" -> Kind.BOOLEAN;
            case "Int", "NonNegativeInt", "Long" -> Kind.WHOLE_NUMBER;
            case "Float" -> Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }

    /** The type of a field's values, without what says that they are a list or never null; null where there is none. */
    private static @Nullable GraphQLType field(@Nullable GraphQLType type, String name) {
        GraphQLFieldDefinition field =
                type instanceof GraphQLFieldsContainer fields ? fields.getFieldDefinition(name) : null;
        return field == null ? null : GraphQLTypeUtil.unwrapAll(field.getType());
    }
}
