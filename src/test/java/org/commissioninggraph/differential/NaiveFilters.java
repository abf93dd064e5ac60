package org.commissioninggraph.differential;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What filters say, decided after graphql-java has coerced them, by comparing with what was written: the API decides it
 * before.
 */
final class NaiveFilters {
    /** Stands for a part that says nothing, since what it would compare with was not given. */
    static final Object NOTHING = new Object();

    private final Map<String, Value<?>> defaults = new LinkedHashMap<>();
    private final Map<String, Object> coerced;
    private final Map<String, Object> sent;
    private final List<String> omitted = new ArrayList<>();
    private boolean refused;

    /**
     * @param coerced variables
     * @param sent the same as JSON
     */
    NaiveFilters(OperationDefinition operation, Map<String, Object> coerced, Map<String, Object> sent) {
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            defaults.put(variable.getName(), variable.getDefaultValue());
        }
        this.coerced = coerced;
        this.sent = sent;
    }

    /** The arguments of a field, without what was not given in its filters. */
    static Map<String, Object> arguments(DataFetchingEnvironment field) {
        Map<String, Object> sent = field.getGraphQlContext().getOrDefault(NaiveNotices.SENT, Map.of());
        NaiveFilters filters = new NaiveFilters(field.getOperationDefinition(), field.getVariables(), sent);
        Map<String, Object> said = new LinkedHashMap<>(field.getArguments());
        for (Argument argument : field.getField().getArguments()) {
            String name = argument.getName();
            GraphQLType type = field.getFieldDefinition().getArgument(name).getType();
            if (FilterTypes.isFilter(type)) {
                said.put(name, filters.said(name, type, argument.getValue(), said.get(name)));
            }
        }
        said.values().removeIf(value -> value == NOTHING);
        return said;
    }

    /** Whether there was a null that says nothing. */
    boolean refused() {
        return refused;
    }

    /** Messages of what says nothing, in the order in which it was read. */
    List<String> omitted() {
        return omitted;
    }

    /** What is left of an argument. */
    @Nullable Object said(String argument, GraphQLType type, Value<?> written, @Nullable Object value) {
        return written(type, written, value, argument, false);
    }

    private @Nullable Object written(
            GraphQLType type, Value<?> written, @Nullable Object value, String place, boolean nullable) {
        if (written instanceof VariableReference variable) {
            return variable(type, variable.getName(), place, nullable);
        }
        GraphQLType of = GraphQLTypeUtil.unwrapNonNull(type);
        if (value == null) {
            refused |= !nullable;
            return null;
        }
        if (of instanceof GraphQLList list) {
            return elements(list, written, (List<?>) value, place);
        }
        return of instanceof GraphQLInputObjectType object
                ? object(object, (ObjectValue) written, (Map<?, ?>) value, place)
                : value;
    }

    private Object elements(GraphQLList type, Value<?> written, List<?> values, String place) {
        List<@Nullable Object> said = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            boolean single = !(written instanceof ArrayValue);
            Value<?> one = single ? written : ((ArrayValue) written).getValues().get(index);
            String at = single ? place : place + "[" + index + "]";
            said.add(written(type.getWrappedType(), one, values.get(index), at, false));
        }
        return withoutNothing(said);
    }

    private static Object withoutNothing(List<@Nullable Object> said) {
        List<@Nullable Object> left = new ArrayList<>(said);
        left.removeIf(each -> each == NOTHING);
        return left.isEmpty() && !said.isEmpty() ? NOTHING : left;
    }

    private Object object(GraphQLInputObjectType type, ObjectValue written, Map<?, ?> values, String place) {
        Map<String, @Nullable Object> left = new LinkedHashMap<>();
        for (ObjectField field : written.getObjectFields()) {
            String name = field.getName();
            GraphQLType of = type.getFieldDefinition(name).getType();
            boolean nullable = FilterTypes.comparesNull(type, name);
            int before = omitted.size();
            Object said = written(of, field.getValue(), values.get(name), place + "." + name, nullable);
            if (said != NOTHING) {
                left.put(name, said);
            } else if (FilterTypes.isBeside(type, name)) {
                omitted.subList(before, omitted.size()).clear();
            }
        }
        boolean lost = left.size() < written.getObjectFields().size();
        return lost && FilterTypes.isEmpty(type, left.keySet()) ? NOTHING : left;
    }

    private @Nullable Object variable(GraphQLType type, String name, String place, boolean nullable) {
        if (!coerced.containsKey(name)) {
            omitted.add("`" + name + "` was absent: not filtered by `" + place + "`");
            return NOTHING;
        }
        Object value = coerced.get(name);
        return sent.containsKey(name)
                ? sent(type, sent.get(name), value, name, place, nullable)
                : written(type, defaults.get(name), value, place, nullable);
    }

    private @Nullable Object sent(
            GraphQLType type,
            @Nullable Object json,
            @Nullable Object value,
            String name,
            String place,
            boolean nullable) {
        if (json == null || value == null) {
            refused |= !nullable;
            return null;
        }
        GraphQLType of = GraphQLTypeUtil.unwrapNonNull(type);
        if (of instanceof GraphQLList list) {
            List<@Nullable Object> said = new ArrayList<>();
            List<?> values = (List<?>) value;
            for (int index = 0; index < values.size(); index++) {
                boolean single = !(json instanceof List<?>);
                String at = single ? "" : "[" + index + "]";
                Object one = single ? json : ((List<?>) json).get(index);
                said.add(sent(list.getWrappedType(), one, values.get(index), name + at, place + at, false));
            }
            return withoutNothing(said);
        }
        return of instanceof GraphQLInputObjectType object
                ? sent(object, (Map<?, ?>) json, (Map<?, ?>) value, name, place)
                : value;
    }

    private Object sent(GraphQLInputObjectType type, Map<?, ?> json, Map<?, ?> values, String name, String place) {
        Map<String, @Nullable Object> left = new LinkedHashMap<>();
        json.forEach((key, each) -> {
            GraphQLType of = type.getFieldDefinition((String) key).getType();
            boolean nullable = FilterTypes.comparesNull(type, (String) key);
            Object said = sent(of, each, values.get(key), name + "." + key, place + "." + key, nullable);
            if (said != NOTHING) {
                left.put((String) key, said);
            }
        });
        boolean nothing = FilterTypes.isEmpty(type, left.keySet());
        if (nothing && FilterTypes.isComparison(type)) {
            omitted.add("`" + name + "` was absent: not filtered by `" + place + "`");
        }
        return nothing && (FilterTypes.isComparison(type) || !json.isEmpty()) ? NOTHING : left;
    }
}
