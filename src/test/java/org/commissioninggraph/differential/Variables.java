package org.commissioninggraph.differential;

import graphql.language.NullValue;
import graphql.language.Type;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The variables of one question: some given, some with a default instead. */
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
        if (random.nextInt(4) == 0 && !(value instanceof NullValue)) {
            definition.defaultValue(value);
        } else {
            values.put(name, value);
        }
        definitions.add(definition.build());
        return new VariableReference(name);
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
