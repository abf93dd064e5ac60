package org.commissioninggraph.differential;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Of which object types each field of a document may be asked, by its path of response keys: inside of fragments only of
 * those that fit all fragments around it. The normalised operation of graphql-java tells of more.
 */
final class NaiveReach {
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<List<String>, Set<String>> types = new HashMap<>();

    private NaiveReach(GraphQLSchema schema) {
        this.schema = schema;
    }

    static Map<List<String>, Set<String>> of(GraphQLSchema schema, Document document) {
        NaiveReach reach = new NaiveReach(schema);
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> reach.fragments.put(fragment.getName(), fragment));
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
        reach.walk(operation.getSelectionSet(), Set.of(schema.getQueryType().getName()), List.of());
        return reach.types;
    }

    private void walk(@Nullable SelectionSet selections, Set<String> of, List<String> above) {
        if (selections == null || of.isEmpty()) {
            return;
        }
        for (Selection<?> each : selections.getSelections()) {
            if (each instanceof Field field) {
                field(field, of, above);
            } else if (each instanceof InlineFragment inline) {
                walk(inline.getSelectionSet(), narrowed(of, inline.getTypeCondition()), above);
            } else if (each instanceof FragmentSpread spread) {
                FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                walk(fragment.getSelectionSet(), narrowed(of, fragment.getTypeCondition()), above);
            }
        }
    }

    private void field(Field field, Set<String> of, List<String> above) {
        List<String> path = new ArrayList<>(above);
        path.add(field.getResultKey());
        types.computeIfAbsent(path, fresh -> new TreeSet<>()).addAll(of);
        Set<String> below = new TreeSet<>();
        for (String type : of) {
            var known = ((GraphQLObjectType) Objects.requireNonNull(schema.getType(type)))
                    .getFieldDefinition(field.getName());
            if (known != null) {
                below.addAll(objects(GraphQLTypeUtil.unwrapAll(known.getType())));
            }
        }
        walk(field.getSelectionSet(), below, path);
    }

    private Set<String> narrowed(Set<String> of, @Nullable TypeName condition) {
        Set<String> narrowed = new TreeSet<>(of);
        if (condition != null) {
            narrowed.retainAll(objects(Objects.requireNonNull(schema.getType(condition.getName()))));
        }
        return narrowed;
    }

    private Set<String> objects(GraphQLType type) {
        Set<String> objects = new TreeSet<>();
        if (type instanceof GraphQLInterfaceType shared) {
            schema.getImplementations(shared).forEach(each -> objects.add(each.getName()));
        } else if (type instanceof GraphQLUnionType union) {
            union.getTypes().forEach(each -> objects.add(each.getName()));
        } else if (type instanceof GraphQLObjectType object) {
            objects.add(((GraphQLNamedType) object).getName());
        }
        return objects;
    }
}
