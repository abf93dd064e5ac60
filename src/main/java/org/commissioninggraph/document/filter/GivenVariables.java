package org.commissioninggraph.document.filter;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.NonNullType;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one operation as they were given. One that must be given and is not is neither absent nor null here:
 * who coerces it says so.
 */
final class GivenVariables {
    private final Map<String, VariableDefinition> declared = new HashMap<>();
    private final Map<String, Object> values;
    private final Map<String, VariableFilterReader> read = new HashMap<>();

    GivenVariables(OperationDefinition operation, Map<String, Object> values) {
        operation.getVariableDefinitions().forEach(variable -> declared.put(variable.getName(), variable));
        this.values = values;
    }

    boolean isAbsent(String name) {
        return isOptional(name) && !values.containsKey(name) && defaultOf(name) == null;
    }

    boolean isNull(String name) {
        return isOptional(name)
                && (values.containsKey(name) ? values.get(name) == null : defaultOf(name) instanceof NullValue);
    }

    private boolean isOptional(String name) {
        VariableDefinition variable = declared.get(name);
        return variable != null && !(variable.getType() instanceof NonNullType);
    }

    /** The default that a variable has, since it was not given; null where it was, or has none. */
    @Nullable Value<?> usedDefault(String name) {
        return values.containsKey(name) ? null : defaultOf(name);
    }

    private @Nullable Value<?> defaultOf(String name) {
        VariableDefinition variable = declared.get(name);
        return variable == null ? null : variable.getDefaultValue();
    }

    /** What the value of a variable says as a filter; null where it was not given, or is null. It is read once. */
    @Nullable VariableFilterReader reading(String name, FilterPath place) {
        Object value = values.get(name);
        return value == null
                ? null
                : read.computeIfAbsent(name, first -> VariableFilterReader.of(value, place.ofVariable()));
    }

    /** All of them, those that were read without what says nothing. */
    Map<String, Object> values() {
        Map<String, Object> left = new LinkedHashMap<>(values);
        read.forEach((name, reading) -> left.put(name, reading.left()));
        return left;
    }

    /** Whether a selection is neither skipped nor left out by its directives. */
    boolean include(DirectivesContainer<?> selection) {
        for (Directive directive : selection.getDirectives()) {
            Argument condition = directive.getArgument("if");
            boolean skips = directive.getName().equals("skip");
            if (condition != null && (skips || directive.getName().equals("include"))) {
                Boolean truth = truth(condition.getValue());
                if (truth != null && truth == skips) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable Boolean truth(Value<?> value) {
        if (value instanceof BooleanValue literal) {
            return literal.isValue();
        }
        if (!(value instanceof VariableReference variable)) {
            return null;
        }
        Value<?> otherwise = usedDefault(variable.getName());
        return otherwise == null
                ? values.get(variable.getName()) instanceof Boolean given ? given : null
                : truth(otherwise);
    }
}
