package org.commissioninggraph.document.input;

import graphql.introspection.Introspection;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the arguments in one operation or fragment. What the schema does not know is passed over. */
final class DefinitionReader {
    /** Those that types have without saying so. Where one may not stand is found out elsewhere. */
    private static final List<GraphQLFieldDefinition> META_FIELDS = List.of(
            Introspection.TypeNameMetaFieldDef, Introspection.TypeMetaFieldDef, Introspection.SchemaMetaFieldDef);

    private final GraphQLSchema schema;
    private final ArgumentValidator arguments;
    private final List<VariableUse> uses = new ArrayList<>();
    private final DocumentInputs.Variables variables;
    private final Set<String> fragments = new LinkedHashSet<>();

    /**
     * @param problems gets what is wrong
     * @param variables gets what variables stand for
     */
    DefinitionReader(GraphQLSchema schema, List<InputProblem> problems, DocumentInputs.Variables variables) {
        this.schema = schema;
        this.variables = variables;
        this.arguments = new ArgumentValidator(schema, problems, this::add);
    }

    private void add(VariableUse use) {
        variables.add(use);
        if (!use.isPlain()) {
            uses.add(use);
        }
    }

    DocumentInputs.Definition operation(OperationDefinition operation) {
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            GraphQLInputType type = SchemaTypes.input(schema, variable.getType());
            if (type != null && variable.getDefaultValue() != null) {
                ValuePlace place = new ValuePlace("$" + variable.getName(), variable.getSourceLocation());
                arguments.values().check(place, new LiteralValue(variable.getDefaultValue()), type);
            }
            directives(variable);
        }
        directives(operation);
        selections(operation.getSelectionSet(), SchemaTypes.root(schema, operation));
        return new DocumentInputs.Definition(uses, fragments);
    }

    DocumentInputs.Definition fragment(FragmentDefinition fragment) {
        directives(fragment);
        selections(fragment.getSelectionSet(), named(fragment.getTypeCondition()));
        return new DocumentInputs.Definition(uses, fragments);
    }

    private @Nullable GraphQLType named(TypeName name) {
        return schema.getType(name.getName());
    }

    private void selections(@Nullable SelectionSet set, @Nullable GraphQLType type) {
        for (Selection<?> selection : set == null ? List.<Selection<?>>of() : selectionsOf(set)) {
            directives((DirectivesContainer<?>) selection);
            if (selection instanceof Field field) {
                field(field, type);
            } else if (selection instanceof FragmentSpread spread) {
                fragments.add(spread.getName());
            } else if (selection instanceof InlineFragment inline) {
                TypeName condition = inline.getTypeCondition();
                selections(inline.getSelectionSet(), condition == null ? type : named(condition));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Selection<?>> selectionsOf(SelectionSet set) {
        return (List<Selection<?>>) (List<?>) set.getSelections();
    }

    private void field(Field field, @Nullable GraphQLType type) {
        GraphQLFieldDefinition definition = definition(field.getName(), type);
        if (definition == null) {
            return;
        }
        arguments.check(new ArgumentValidator.Taker(field, definition), field.getArguments());
        selections(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    }

    private @Nullable GraphQLFieldDefinition definition(String name, @Nullable GraphQLType type) {
        for (GraphQLFieldDefinition meta : META_FIELDS) {
            if (meta.getName().equals(name)) {
                return meta;
            }
        }
        return type instanceof GraphQLFieldsContainer fields ? fields.getFieldDefinition(name) : null;
    }

    private void directives(DirectivesContainer<?> container) {
        for (Directive directive : container.getDirectives()) {
            GraphQLDirective definition = schema.getDirective(directive.getName());
            if (definition != null) {
                arguments.check(new ArgumentValidator.Taker(directive, definition), directive.getArguments());
            }
        }
    }
}
