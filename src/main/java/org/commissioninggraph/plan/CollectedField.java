package org.commissioninggraph.plan;

import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.language.Field;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * A field that is selected, with those below it by CollectFields of the GraphQL specification. Selection sets of graphql-java
 * also hold what is in fragments that exclude each other, hold once what several types select by fragments of their own, and
 * know nothing of the order in which types have their fields. Not thread-safe.
 */
final class CollectedField {
    static final String TYPE_NAME = "__typename";

    private static final FieldCollector COLLECTOR = new FieldCollector();

    private final DataFetchingEnvironment root;
    private final @Nullable SelectedField selected;
    private final MergedField merged;
    private final Set<String> types;
    private @Nullable Map<String, MergedSelectionSet> objects;
    private @Nullable List<CollectedField> fields;

    private CollectedField(
            DataFetchingEnvironment root, @Nullable SelectedField selected, MergedField merged, Set<String> types) {
        this.root = root;
        this.selected = selected;
        this.merged = merged;
        this.types = types;
    }

    /** The root field that is fetched. */
    static CollectedField of(DataFetchingEnvironment root) {
        return new CollectedField(root, null, root.getMergedField(), Set.of());
    }

    /** What is planned for each of some fields. Whatever is wrong with one, or below it, is told of that one. */
    static <T> List<T> planned(List<CollectedField> fields, Function<CollectedField, T> plan) {
        List<T> planned = new ArrayList<>();
        for (CollectedField field : fields) {
            try {
                planned.add(plan.apply(field));
            } catch (RequestException wrong) {
                throw wrong.within(field.key());
            }
        }
        return List.copyOf(planned);
    }

    private SelectedField selected() {
        return Objects.requireNonNull(selected, "asked of a root field");
    }

    String name() {
        return selected().getName();
    }

    boolean isTypeName() {
        return name().equals(TYPE_NAME);
    }

    String key() {
        return selected().getResultKey();
    }

    Map<String, Object> arguments() {
        return selected().getArguments();
    }

    GraphQLType type() {
        return selected == null ? root.getFieldType() : selected.getType();
    }

    /** The names of the types whose objects have it. */
    Set<String> types() {
        return types;
    }

    /** The fields of its objects, of whichever of their types; in their order in the answer, where there is one type only. */
    List<CollectedField> fields() {
        if (fields == null) {
            fields = List.copyOf(collected());
        }
        return fields;
    }

    private List<CollectedField> collected() {
        List<CollectedField> collected = new ArrayList<>();
        DataFetchingFieldSelectionSet selection =
                selected == null ? root.getSelectionSet() : selected.getSelectionSet();
        for (SelectedField field : selection.getImmediateFields()) {
            Map<List<Field>, MergedField> fragments = new LinkedHashMap<>();
            Map<List<Field>, Set<String>> owners = new HashMap<>();
            for (String type : field.getObjectTypeNames()) {
                MergedField own = own(type, field.getResultKey());
                if (own != null) {
                    fragments.putIfAbsent(own.getFields(), own);
                    owners.computeIfAbsent(own.getFields(), alike -> new LinkedHashSet<>())
                            .add(type);
                }
            }
            fragments.forEach((written, own) ->
                    collected.add(new CollectedField(root, field, own, Objects.requireNonNull(owners.get(written)))));
        }
        return objects().size() == 1 ? inOrder(collected) : collected;
    }

    private @Nullable MergedField own(String type, String key) {
        MergedSelectionSet of = objects().get(type);
        return of == null ? null : of.getSubField(key);
    }

    private List<CollectedField> inOrder(List<CollectedField> collected) {
        Map<String, CollectedField> byKey = new HashMap<>();
        collected.forEach(field -> byKey.put(field.key(), field));
        List<CollectedField> ordered = new ArrayList<>();
        for (String key : objects().values().iterator().next().getKeys()) {
            ordered.add(Objects.requireNonNull(byKey.get(key)));
        }
        return ordered;
    }

    /** The response keys of its objects of that type, in their order in the answer. */
    List<String> keys(String type) {
        MergedSelectionSet of = objects().get(type);
        return of == null ? List.of() : of.getKeys();
    }

    private Map<String, MergedSelectionSet> objects() {
        if (objects == null) {
            Map<String, MergedSelectionSet> collected = new LinkedHashMap<>();
            possible().forEach(type -> collected.put(type, COLLECTOR.collectFields(parameters(type), merged)));
            objects = collected;
        }
        return objects;
    }

    private FieldCollectorParameters parameters(String type) {
        return FieldCollectorParameters.newParameters()
                .schema(root.getGraphQLSchema())
                .objectType(root.getGraphQLSchema().getObjectType(type))
                .fragments(root.getFragmentsByName())
                .variables(root.getVariables())
                .graphQLContext(root.getGraphQlContext())
                .build();
    }

    private List<String> possible() {
        GraphQLType named = GraphQLTypeUtil.unwrapAll(type());
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
}
