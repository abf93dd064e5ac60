package org.commissioninggraph.plan;

import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of objects by CollectFields of the GraphQL specification. Selection sets of graphql-java also hold what is in
 * fragments that exclude each other, and know nothing of the order in which types have their fields. For one root field.
 */
final class CollectedFields {
    /**
     * A field that leads to objects.
     *
     * @param field as the document asks for it
     */
    private record Parent(MergedField field, GraphQLType type) {}

    private final DataFetchingEnvironment root;
    private final FieldCollector collector = new FieldCollector();
    private final Map<DataFetchingFieldSelectionSet, Parent> parents = new IdentityHashMap<>();
    private final Map<SelectedField, Set<String>> types = new IdentityHashMap<>();

    CollectedFields(DataFetchingEnvironment root) {
        this.root = root;
        parents.put(root.getSelectionSet(), new Parent(root.getMergedField(), root.getFieldType()));
    }

    /**
     * The fields that are selected of objects, of whichever of their types: first of all those of the root field, then of
     * what was found before.
     */
    List<SelectedField> in(DataFetchingFieldSelectionSet selection) {
        Parent parent = parent(selection);
        Map<String, MergedSelectionSet> objects = new LinkedHashMap<>();
        possible(parent.type()).forEach(type -> objects.put(type, collected(parent, type)));
        List<SelectedField> selected = new ArrayList<>();
        for (SelectedField field : selection.getImmediateFields()) {
            Map<String, MergedField> found = new HashMap<>();
            field.getObjectTypeNames().forEach(type -> found.put(type, subField(objects.get(type), field)));
            found.values().removeIf(none -> none == null);
            if (!found.isEmpty()) {
                MergedField any = found.values().iterator().next();
                parents.put(field.getSelectionSet(), new Parent(any, field.getType()));
                types.put(field, found.keySet());
                selected.add(field);
            }
        }
        return selected;
    }

    private static @Nullable MergedField subField(@Nullable MergedSelectionSet of, SelectedField field) {
        return of == null ? null : of.getSubField(field.getResultKey());
    }

    /** The names of the types whose objects have a field that was found. */
    Set<String> types(SelectedField field) {
        return types.getOrDefault(field, Set.of());
    }

    /** The response keys of objects of that type, in their order in the answer. */
    List<String> keys(DataFetchingFieldSelectionSet selection, String type) {
        return collected(parent(selection), type).getKeys();
    }

    private Parent parent(DataFetchingFieldSelectionSet selection) {
        Parent parent = parents.get(selection);
        if (parent == null) {
            throw new IllegalStateException("fields are asked for before those around them");
        }
        return parent;
    }

    private List<String> possible(GraphQLType type) {
        GraphQLType named = GraphQLTypeUtil.unwrapAll(type);
        if (named instanceof GraphQLInterfaceType shared) {
            return Objects.requireNonNull(root.getGraphQLSchema().getImplementations(shared)).stream()
                    .map(GraphQLObjectType::getName)
                    .toList();
        }
        if (named instanceof GraphQLUnionType union) {
            return union.getTypes().stream().map(GraphQLNamedType::getName).toList();
        }
        return named instanceof GraphQLObjectType object ? List.of(object.getName()) : List.of();
    }

    private MergedSelectionSet collected(Parent parent, String type) {
        FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
                .schema(root.getGraphQLSchema())
                .objectType(root.getGraphQLSchema().getObjectType(type))
                .fragments(root.getFragmentsByName())
                .variables(root.getVariables())
                .graphQLContext(root.getGraphQlContext())
                .build();
        return collector.collectFields(parameters, parent.field());
    }
}
