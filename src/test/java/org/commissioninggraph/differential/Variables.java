package org.commissioninggraph.differential;

import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Type;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The variables of one question: some given, some with a default instead, some that are neither. */
final class Variables {
    private static final int ONE_IN = 12;

    private final Random random;
    private final boolean any;
    private final List<VariableDefinition> definitions = new ArrayList<>();
    private final Map<String, Value<?>> values = new LinkedHashMap<>();

    private Variables(Random random, boolean any) {
        this.random = random;
        this.any = any;
    }

    static Variables some(Random random) {
        return new Variables(random, true);
    }

    static Variables none(Random random) {
        return new Variables(random, false);
    }

    /** Now and then a variable that has the value. A value with a variable in it stays where it is. */
    Value<?> perhaps(GraphQLInputType type, Value<?> value) {
        if (!any || random.nextInt(ONE_IN) > 0 || Asts.has(value, VariableReference.class)) {
            return value;
        }
        String name = "v" + (definitions.size() + 1);
        VariableDefinition.Builder definition =
                VariableDefinition.newVariableDefinition().name(name).type(type(type));
        int how = random.nextInt(8);
        if (how < 2 && !(value instanceof NullValue)) {
            definition.defaultValue(value);
        } else if (how > 3 || GraphQLTypeUtil.isNonNull(type)) {
            values.put(name, asSent(type, value));
        }
        definitions.add(definition.build());
        return new VariableReference(name);
    }

    /** As a program sends it that has nothing to compare with here and there: JSON leaves that out. */
    private Value<?> asSent(GraphQLType type, Value<?> value) {
        GraphQLType of = GraphQLTypeUtil.unwrapNonNull(type);
        if (value instanceof ArrayValue array && of instanceof GraphQLList list) {
            List<Value> elements = new ArrayList<>();
            array.getValues().forEach(element -> elements.add(asSent(list.getWrappedType(), element)));
            return new ArrayValue(elements);
        }
        if (!(value instanceof ObjectValue object) || !(of instanceof GraphQLInputObjectType fields)) {
            return value;
        }
        boolean empty = FilterTypes.isComparison(fields) && random.nextInt(4) == 0;
        List<ObjectField> sent = new ArrayList<>();
        for (ObjectField field : object.getObjectFields()) {
            if (!empty || FilterTypes.isBeside(fields, field.getName())) {
                GraphQLType below = fields.getFieldDefinition(field.getName()).getType();
                sent.add(new ObjectField(field.getName(), asSent(below, field.getValue())));
            }
        }
        return ObjectValue.newObjectValue().objectFields(sent).build();
    }

    /** Whether there may be any. */
    boolean any() {
        return any;
    }

    private static Type<?> type(GraphQLInputType type) {
        return Parser.parseType(GraphQLTypeUtil.simplePrint(type));
    }

    List<VariableDefinition> definitions() {
        return definitions;
    }

    Map<String, Value<?>> values() {
        return values;
    }
}
