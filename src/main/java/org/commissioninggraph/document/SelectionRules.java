package org.commissioninggraph.document;

import graphql.Directives;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.introspection.Introspection;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about what a document selects, which graphql-java does not hold or cannot be asked to. */
final class SelectionRules {
    private static final Set<String> SCHEMA =
            Set.of(Introspection.SchemaMetaFieldDef.getName(), Introspection.TypeMetaFieldDef.getName());
    private static final Set<String> CONDITIONS =
            Set.of(Directives.IncludeDirective.getName(), Directives.SkipDirective.getName());

    private final Document document;
    private final Map<String, SelectionSet> fragments = new HashMap<>();

    SelectionRules(Document document) {
        this.document = document;
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment.getSelectionSet());
        }
    }

    /** Refuses the fields that tell of the schema. {@code __typename} is none of them. */
    List<GraphQLError> introspection() {
        Field field = schemaField();
        return field == null
                ? List.of()
                : List.of(error(
                        ErrorType.OperationNotSupported,
                        "this server does not show its schema: it was started with INTROSPECTION=off, and answers other"
                                + " queries",
                        field));
    }

    /** Refuses what asks for the schema without an end. */
    List<GraphQLError> circularIntrospection() {
        return List.of(error(
                ErrorType.ValidationError,
                "this asks for types of types, or for more of the schema than tools need: ask for __schema or __type once,"
                        + " and once for the fields, inputFields, interfaces and possibleTypes of a type",
                Objects.requireNonNull(schemaField())));
    }

    private @Nullable Field schemaField() {
        List<SelectionSet> all = new ArrayList<>(fragments.values());
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> all.add(operation.getSelectionSet()));
        Deque<SelectionSet> next = new ArrayDeque<>(all);
        while (!next.isEmpty()) {
            for (Selection<?> selection : selections(next.pop())) {
                if (selection instanceof Field field && SCHEMA.contains(field.getName())) {
                    return field;
                }
                push(next, below(selection));
            }
        }
        return null;
    }

    /** The one field of a subscription is asked for or not; the specification takes no condition there. */
    List<GraphQLError> conditionalSubscriptions() {
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            Selection<?> conditional = operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION
                    ? conditional(operation.getSelectionSet())
                    : null;
            if (conditional != null) {
                return List.of(error(
                        ErrorType.ValidationError,
                        "the field of a subscription takes no @include and no @skip: put them on the fields inside of it,"
                                + " or do not subscribe",
                        conditional));
            }
        }
        return List.of();
    }

    private @Nullable Selection<?> conditional(SelectionSet root) {
        Set<String> seen = new HashSet<>();
        Deque<SelectionSet> next = new ArrayDeque<>(List.of(root));
        while (!next.isEmpty()) {
            for (Selection<?> selection : selections(next.pop())) {
                if (((DirectivesContainer<?>) selection)
                        .getDirectives().stream().anyMatch(directive -> CONDITIONS.contains(directive.getName()))) {
                    return selection;
                }
                if (selection instanceof FragmentSpread spread && seen.add(spread.getName())) {
                    push(next, fragments.get(spread.getName()));
                } else if (selection instanceof InlineFragment inline) {
                    push(next, inline.getSelectionSet());
                }
            }
        }
        return null;
    }

    private static @Nullable SelectionSet below(Selection<?> selection) {
        if (selection instanceof Field field) {
            return field.getSelectionSet();
        }
        return selection instanceof InlineFragment inline ? inline.getSelectionSet() : null;
    }

    private static void push(Deque<SelectionSet> next, @Nullable SelectionSet set) {
        if (set != null) {
            next.push(set);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Selection<?>> selections(SelectionSet set) {
        return (List<Selection<?>>) (List<?>) set.getSelections();
    }

    private static GraphQLError error(ErrorType type, String message, Node<?> node) {
        return GraphqlErrorBuilder.newError()
                .errorType(type)
                .message("%s", message)
                .location(node.getSourceLocation())
                .build();
    }
}
