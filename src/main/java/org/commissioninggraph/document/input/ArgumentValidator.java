package org.commissioninggraph.document.input;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of fields and directives: that they are known, there, and of their types. */
final class ArgumentValidator {
    private final ArgumentHints hints;
    private final InputValidator values;

    ArgumentValidator(GraphQLSchema schema, List<InputProblem> problems, Consumer<VariableUse> uses) {
        this.hints = new ArgumentHints(schema);
        this.values = new InputValidator(problems, uses);
    }

    /**
     * What takes arguments.
     *
     * @param field its definition; null where it is a directive
     */
    record Taker(
            String name,
            @Nullable SourceLocation location,
            @Nullable GraphQLFieldDefinition field,
            List<GraphQLArgument> arguments) {
        Taker(Field field, GraphQLFieldDefinition definition) {
            this(field.getName(), field.getSourceLocation(), definition, definition.getArguments());
        }

        Taker(Directive directive, GraphQLDirective definition) {
            this("@" + directive.getName(), directive.getSourceLocation(), null, definition.getArguments());
        }

        private @Nullable GraphQLArgument argument(String named) {
            for (GraphQLArgument argument : arguments) {
                if (argument.getName().equals(named)) {
                    return argument;
                }
            }
            return null;
        }

        private List<String> names() {
            return arguments.stream().map(GraphQLArgument::getName).toList();
        }
    }

    InputValidator values() {
        return values;
    }

    void check(Taker taker, List<Argument> given) {
        Set<String> names = new HashSet<>();
        for (Argument argument : given) {
            names.add(argument.getName());
            check(taker, argument);
        }
        for (GraphQLArgument argument : taker.arguments()) {
            boolean needed = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
            if (needed && !names.contains(argument.getName())) {
                values.add(
                        taker.location(),
                        "`" + taker.name() + "` lacks the argument `" + argument.getName() + "`, expected "
                                + TypeDescription.of(argument.getType()),
                        null);
            }
        }
    }

    private void check(Taker taker, Argument argument) {
        GraphQLArgument definition = taker.argument(argument.getName());
        if (definition == null) {
            values.add(
                    argument.getSourceLocation(),
                    "`" + taker.name() + "` has no argument `" + ValueText.name(argument.getName()) + "`",
                    hints.unknown(argument, taker.field(), taker.names()));
            return;
        }
        ValuePlace place = ValuePlace.of(taker.name(), definition, argument.getSourceLocation());
        values.check(place, new LiteralValue(argument.getValue()), definition.getType());
    }
}
