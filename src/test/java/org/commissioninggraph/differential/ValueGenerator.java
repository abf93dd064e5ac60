package org.commissioninggraph.differential;

import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes values of input types, from the schema alone. */
final class ValueGenerator {
    private static final int DEPTH = 4;

    private final Random random;
    private final LeafGenerator leaves;
    private final Variables variables;
    private final AlikeValues alikeValues;

    ValueGenerator(Random random, LeafGenerator leaves, Variables variables) {
        this.random = random;
        this.leaves = leaves;
        this.variables = variables;
        this.alikeValues = new AlikeValues(leaves);
    }

    Value<?> of(GraphQLInputType type, Subject subject) {
        return place(type, subject, DEPTH, false, FilterTypes.isFilter(type) && careful());
    }

    /** Days from and until, for arguments. */
    Value<?> interval() {
        return leaves.interval();
    }

    /** The value as it is written: a list or an object may still hold variables. */
    Value<?> constant(GraphQLInputType type, Subject subject) {
        return value(type, subject, DEPTH, false);
    }

    /** A list that is not empty. */
    Value<?> some(GraphQLInputType list, Subject subject) {
        Value<?> value = constant(list, subject);
        return value instanceof ArrayValue array && array.getValues().isEmpty() ? some(list, subject) : value;
    }

    /** The value, or a variable that has it. */
    Value<?> variable(GraphQLInputType type, Value<?> value) {
        return variables.perhaps(type, value);
    }

    /**
     * @param only whether there must be a value, though the type does not say so
     * @param filled whether null would be refused
     */
    private Value<?> place(GraphQLInputType type, Subject subject, int depth, boolean only, boolean filled) {
        Value<?> value = value(type, subject, depth, only || filled);
        return variable(only ? GraphQLNonNull.nonNull(GraphQLTypeUtil.unwrapNonNull(type)) : type, value);
    }

    /** Now and then a question is to be refused: not one for a law. */
    private boolean careful() {
        return !variables.any() || random.nextInt(8) > 0;
    }

    private boolean mayBeNull(GraphQLInputObjectType type, String field) {
        return !FilterTypes.isFilter(type) || FilterTypes.comparesNull(type, field) || !careful();
    }

    private Value<?> value(GraphQLType type, Subject subject, int depth, boolean only) {
        if (type instanceof GraphQLNonNull required) {
            return value(required.getWrappedType(), subject, depth, true);
        }
        if (!only && random.nextInt(40) == 0) {
            return Literals.none();
        }
        if (type instanceof GraphQLList list) {
            return list(list, subject, depth);
        }
        if (type instanceof GraphQLInputObjectType object) {
            return object(object, subject, depth);
        }
        if (type instanceof GraphQLEnumType constants) {
            return leaves.constant(constants, subject);
        }
        return leaves.of(((GraphQLScalarType) type).getName(), subject);
    }

    private Value<?> list(GraphQLList list, Subject subject, int depth) {
        GraphQLType element = list.getWrappedType();
        if (random.nextInt(8) == 0) {
            return value(element, subject, depth, true);
        }
        List<Value> values = new ArrayList<>();
        int size = random.nextInt(15) == 0 ? 0 : 1 + random.nextInt(3);
        boolean alike = random.nextInt(3) == 0;
        for (int index = 0; index < size; index++) {
            values.add(
                    alike && index > 0
                            ? alikeValues.of(values.get(0), element, subject)
                            : value(element, subject, depth, true));
        }
        return ArrayValue.newArrayValue().values(values).build();
    }

    private Value<?> object(GraphQLInputObjectType type, Subject subject, int depth) {
        if (isInterval(type)) {
            return leaves.interval();
        }
        List<ObjectField> fields = new ArrayList<>();
        for (GraphQLInputObjectField field : chosen(type, subject, depth)) {
            String name = field.getName();
            boolean filled = !mayBeNull(type, name);
            Value<?> value = place(field.getType(), subject.at(name), depth - 1, type.isOneOf(), filled);
            fields.add(new ObjectField(name, value));
        }
        return ObjectValue.newObjectValue().objectFields(fields).build();
    }

    /** Days from and until, where the second must be behind the first. */
    static boolean isInterval(GraphQLInputObjectType type) {
        return type.getFieldDefinition("from") != null && type.getFieldDefinition("until") != null;
    }

    private List<GraphQLInputObjectField> chosen(GraphQLInputObjectType type, Subject subject, int depth) {
        List<GraphQLInputObjectField> chosen = new ArrayList<>();
        List<GraphQLInputObjectField> optional = new ArrayList<>();
        for (GraphQLInputObjectField field : subject.fields(type)) {
            if (GraphQLTypeUtil.isNonNull(field.getType())) {
                chosen.add(field);
            } else if (depth > 0 || GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLScalarType) {
                optional.add(field);
            }
        }
        if (type.isOneOf()) {
            return List.of(one(subject.fields(type), optional));
        }
        int more = random.nextInt(20) == 0 ? 0 : random.nextInt(3) == 0 ? 2 : 1;
        for (int count = 0; count < more && !optional.isEmpty(); count++) {
            chosen.add(optional.remove(random.nextInt(optional.size())));
        }
        return chosen;
    }

    /** At the end of the depth one that is a plain value. */
    private GraphQLInputObjectField one(List<GraphQLInputObjectField> fields, List<GraphQLInputObjectField> optional) {
        List<GraphQLInputObjectField> plain = fields.stream()
                .filter(field -> field.getType() instanceof GraphQLEnumType)
                .toList();
        boolean deeper = plain.isEmpty() || (!optional.isEmpty() && random.nextInt(2) == 0);
        List<GraphQLInputObjectField> from = deeper ? optional : plain;
        return from.get(random.nextInt(from.size()));
    }
}
