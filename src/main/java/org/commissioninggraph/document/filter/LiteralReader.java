package org.commissioninggraph.document.filter;

import graphql.execution.ResultPath;
import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one filter as the document writes it, with variables in it. */
final class LiteralReader {
    private final ResultPath field;
    private final GivenVariables variables;
    private final FilterFindings findings;

    /**
     * @param field whose filter it is
     */
    LiteralReader(ResultPath field, GivenVariables variables, FilterFindings findings) {
        this.field = field;
        this.variables = variables;
        this.findings = findings;
    }

    /** The value without what absent variables would have said, itself where that is all; null where nothing is left. */
    @Nullable Value<?> left(Value<?> value, FilterPath place) {
        if (value instanceof VariableReference variable) {
            return variable(variable, place);
        }
        if (value instanceof NullValue) {
            mayBeNull(value, null, place);
            return value;
        }
        if (place.isList()) {
            return value instanceof ArrayValue array ? elements(array, place) : left(value, place.onlyElement());
        }
        GraphQLInputObjectType type = place.object();
        return type != null && value instanceof ObjectValue object ? object(object, type, place) : value;
    }

    private void mayBeNull(Value<?> written, @Nullable String variable, FilterPath place) {
        if (!place.comparesNull()) {
            findings.isNull(written, variable, place, place.path());
        }
    }

    private @Nullable Value<?> elements(ArrayValue array, FilterPath place) {
        List<Value> kept = new ArrayList<>();
        boolean same = true;
        int index = 0;
        for (Value<?> element : array.getValues()) {
            Value<?> left = left(element, place.element(index++));
            same &= left == element;
            if (left != null) {
                kept.add(left);
            }
        }
        if (same) {
            return array;
        }
        return kept.isEmpty() ? null : array.transform(builder -> builder.values(kept));
    }

    private @Nullable Value<?> object(ObjectValue object, GraphQLInputObjectType type, FilterPath place) {
        List<ObjectField> kept = new ArrayList<>();
        boolean same = true;
        for (ObjectField given : object.getObjectFields()) {
            GraphQLInputObjectField of = type.getFieldDefinition(given.getName());
            Value<?> left = of == null ? given.getValue() : left(given.getValue(), place.field(of, type));
            same &= left == given.getValue();
            if (left != null) {
                kept.add(left == given.getValue() ? given : given.transform(builder -> builder.value(left)));
            }
        }
        if (same) {
            return object;
        }
        return FilterPath.isEmpty(type, kept.stream().map(ObjectField::getName).toList())
                ? null
                : object.transform(builder -> builder.objectFields(kept));
    }

    private @Nullable Value<?> variable(VariableReference variable, FilterPath place) {
        String name = variable.getName();
        if (variables.isAbsent(name)) {
            if (!place.isBeside()) {
                findings.omitted(field, name, place.path());
            }
            return null;
        }
        if (variables.isNull(name)) {
            mayBeNull(variable, name, place);
            return variable;
        }
        Value<?> otherwise = variables.usedDefault(name);
        if (otherwise != null) {
            left(otherwise, place);
            return variable;
        }
        VariableFilterReader reading = variables.reading(name, place);
        return reading == null ? variable : given(variable, reading, place);
    }

    private @Nullable Value<?> given(VariableReference variable, VariableFilterReader reading, FilterPath place) {
        String name = variable.getName();
        reading.omitted().forEach(path -> findings.omitted(field, name + path, place.path() + path));
        reading.nulls().forEach(at -> findings.isNull(variable, name, at, place.path() + at.path()));
        return reading.isNothing() ? null : variable;
    }
}
