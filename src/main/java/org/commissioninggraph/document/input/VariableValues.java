package org.commissioninggraph.document.input;

import graphql.GraphQLError;
import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.schema.Range;
import org.commissioninggraph.suggest.Nearest;
import org.jspecify.annotations.Nullable;

/** Checks the values of an operation's variables: by their types, and by the places at which they stand. */
public final class VariableValues {
    private final GraphQLSchema schema;
    private final Map<String, Object> given;
    private final List<InputProblem> problems = new ArrayList<>();
    private final InputValidator values = new InputValidator(problems, use -> {});
    private final Map<String, VariableDefinition> sound = new LinkedHashMap<>();

    private VariableValues(GraphQLSchema schema, Map<String, Object> given) {
        this.schema = schema;
        this.given = given;
    }

    /**
     * What is wrong with them.
     *
     * @param operation of a document without errors
     * @param inputs of that document
     * @param given by name, as JSON values; others than those that the operation declares do not matter
     */
    public static List<GraphQLError> errors(
            GraphQLSchema schema, OperationDefinition operation, DocumentInputs inputs, Map<String, Object> given) {
        if (operation.getVariableDefinitions().isEmpty()) {
            return List.of();
        }
        VariableValues check = new VariableValues(schema, given);
        operation.getVariableDefinitions().forEach(check::declared);
        inputs.uses(operation).forEach(check::used);
        return check.problems.stream().map(InputProblem::error).toList();
    }

    private void declared(VariableDefinition variable) {
        String name = variable.getName();
        GraphQLInputType type = SchemaTypes.input(schema, variable.getType());
        int before = problems.size();
        if (given.containsKey(name) && type != null) {
            values.check(place(variable), new JsonValue(given.get(name)), type);
        } else if (type != null && GraphQLTypeUtil.isNonNull(type) && variable.getDefaultValue() == null) {
            values.add(
                    variable.getSourceLocation(),
                    "`variables." + ValueText.name(name) + "` is missing, expected " + TypeDescription.of(type),
                    values.tellsMore() ? misnamed(name) : null);
        }
        if (problems.size() == before) {
            sound.put(name, variable);
        }
    }

    private static ValuePlace place(VariableDefinition variable) {
        return new ValuePlace("variables." + variable.getName(), variable.getSourceLocation());
    }

    private @Nullable String misnamed(String name) {
        List<String> near = Nearest.to(name, given.keySet());
        return near.isEmpty() ? null : "`" + near.get(0) + "` is given: a name is written as the operation declares it";
    }

    /** What its declaration allows may not do at a place where it stands. */
    private void used(VariableUse use) {
        VariableDefinition variable = sound.get(use.variable());
        if (variable == null) {
            return;
        }
        InputValue value = value(variable);
        if (value == null || value.isNull()) {
            needed(use, variable, value != null);
            return;
        }
        Range range = use.place().range();
        Double number = range == null ? null : value.number();
        if (range != null && number != null && !range.holds(number)) {
            values.add(
                    variable.getSourceLocation(),
                    named(variable) + " is " + value.shown() + ", but `"
                            + use.place().shown() + "` takes " + range,
                    null);
        }
    }

    /** The default counts only where nothing is given, not for null. */
    private @Nullable InputValue value(VariableDefinition variable) {
        if (given.containsKey(variable.getName())) {
            return new JsonValue(given.get(variable.getName()));
        }
        return variable.getDefaultValue() == null ? null : new LiteralValue(variable.getDefaultValue());
    }

    private void needed(VariableUse use, VariableDefinition variable, boolean isThere) {
        if (use.needsValue()) {
            values.add(
                    variable.getSourceLocation(),
                    named(variable) + " is " + (isThere ? "null" : "missing") + ", but `"
                            + use.place().shown() + "` needs a value: " + TypeDescription.of(use.type()),
                    isThere && variable.getDefaultValue() != null
                            ? "leave it out for the default, " + AstPrinter.printAstCompact(variable.getDefaultValue())
                            : null);
        }
    }

    private static String named(VariableDefinition variable) {
        return "`variables." + ValueText.name(variable.getName()) + "`";
    }
}
