package org.commissioninggraph.document.filter;

import graphql.execution.ResultPath;
import graphql.language.Argument;
import graphql.language.Definition;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.document.input.SchemaTypes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filters of one valid operation. Each fragment is read once, where it is spread first; what is skipped is not
 * read.
 */
public final class FilterReader {
    private final GraphQLSchema schema;
    private final GivenVariables variables;
    private final FilterFindings findings = new FilterFindings();
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, FragmentDefinition> read = new HashMap<>();

    private FilterReader(GraphQLSchema schema, Document document, GivenVariables variables) {
        this.schema = schema;
        this.variables = variables;
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment);
        }
    }

    /**
     * @param values of the variables by name, as JSON values
     */
    public static FilteredOperation read(
            GraphQLSchema schema, Document document, OperationDefinition operation, Map<String, Object> values) {
        GivenVariables variables = new GivenVariables(operation, values);
        FilterReader reader = new FilterReader(schema, document, variables);
        SelectionSet left =
                reader.left(operation.getSelectionSet(), SchemaTypes.root(schema, operation), ResultPath.rootPath());
        return new FilteredOperation(
                reader.document(document, operation, left),
                variables.values(),
                reader.findings.omissions(),
                reader.findings.errors());
    }

    private Document document(Document document, OperationDefinition operation, SelectionSet left) {
        List<Definition> definitions = new ArrayList<>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition == operation) {
                definitions.add(operation.transform(builder -> builder.selectionSet(left)));
            } else if (definition instanceof FragmentDefinition fragment) {
                definitions.add(read.getOrDefault(fragment.getName(), fragment));
            } else {
                definitions.add(definition);
            }
        }
        return document.transform(builder -> builder.definitions(definitions));
    }

    private SelectionSet left(SelectionSet set, @Nullable GraphQLType type, ResultPath path) {
        List<Selection> kept = new ArrayList<>();
        boolean same = true;
        for (Selection<?> selection : set.getSelections()) {
            boolean included = variables.include((DirectivesContainer<?>) selection);
            Selection<?> left = included ? left(selection, type, path) : selection;
            same &= left == selection;
            kept.add(left);
        }
        return same ? set : set.transform(builder -> builder.selections(kept));
    }

    private Selection<?> left(Selection<?> selection, @Nullable GraphQLType type, ResultPath path) {
        if (selection instanceof FragmentSpread spread) {
            spread(Objects.requireNonNull(fragments.get(spread.getName())), path);
            return spread;
        }
        if (selection instanceof InlineFragment inline) {
            SelectionSet left = left(inline.getSelectionSet(), named(inline.getTypeCondition(), type), path);
            return left == inline.getSelectionSet() ? inline : inline.transform(builder -> builder.selectionSet(left));
        }
        Field field = (Field) selection;
        GraphQLFieldDefinition definition =
                type instanceof GraphQLFieldsContainer fields ? fields.getFieldDefinition(field.getName()) : null;
        return definition == null ? field : left(field, definition, path.segment(field.getResultKey()));
    }

    private void spread(FragmentDefinition fragment, ResultPath path) {
        if (!read.containsKey(fragment.getName())) {
            read.put(fragment.getName(), fragment);
            SelectionSet left = left(fragment.getSelectionSet(), named(fragment.getTypeCondition(), null), path);
            read.put(fragment.getName(), fragment.transform(builder -> builder.selectionSet(left)));
        }
    }

    private @Nullable GraphQLType named(@Nullable TypeName name, @Nullable GraphQLType otherwise) {
        return name == null ? otherwise : schema.getType(name.getName());
    }

    private Field left(Field field, GraphQLFieldDefinition definition, ResultPath path) {
        List<Argument> arguments = arguments(field, definition, path);
        SelectionSet below = field.getSelectionSet();
        SelectionSet left = below == null ? null : left(below, GraphQLTypeUtil.unwrapAll(definition.getType()), path);
        return arguments == field.getArguments() && left == below
                ? field
                : field.transform(builder -> builder.arguments(arguments).selectionSet(left));
    }

    private List<Argument> arguments(Field field, GraphQLFieldDefinition definition, ResultPath path) {
        List<Argument> kept = new ArrayList<>();
        boolean same = true;
        for (Argument argument : field.getArguments()) {
            GraphQLArgument of = definition.getArgument(argument.getName());
            Value<?> left = of == null ? argument.getValue() : left(argument, FilterPath.of(of), path);
            same &= left == argument.getValue();
            if (left != null) {
                kept.add(left == argument.getValue() ? argument : argument.transform(builder -> builder.value(left)));
            }
        }
        return same ? field.getArguments() : kept;
    }

    private @Nullable Value<?> left(Argument argument, FilterPath place, ResultPath path) {
        if (NullableFilters.FILTERS.contains(argument.getName())) {
            return new LiteralReader(path, variables, findings).left(argument.getValue(), place);
        }
        if (argument.getName().equals(NullableFilters.SEARCH)
                && argument.getValue() instanceof VariableReference variable
                && variables.isAbsent(variable.getName())) {
            findings.omitted(path, variable.getName(), NullableFilters.SEARCH);
        }
        return argument.getValue();
    }
}
