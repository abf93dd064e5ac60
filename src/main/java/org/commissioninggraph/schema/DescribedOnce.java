package org.commissioninggraph.schema;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A schema to be read from top to bottom: what is made of the types of the model says what those say, and is not described
 * again. Introspection, which shows one type without the others, has every description.
 */
final class DescribedOnce extends GraphQLTypeVisitorStub {
    /** By description, the first type that has it. */
    private final Map<String, String> types = new HashMap<>();

    /** Names with descriptions that stand before. */
    private final Set<String> said = new HashSet<>();

    private final Set<GraphQLNamedSchemaElement> repeated = Collections.newSetFromMap(new IdentityHashMap<>());

    private DescribedOnce() {}

    static GraphQLSchema of(GraphQLSchema schema) {
        DescribedOnce once = new DescribedOnce();
        List<GraphQLNamedType> types = new ArrayList<>(schema.getAllTypesAsList());
        types.sort(Comparator.comparing(DescribedOnce::place).thenComparing(GraphQLNamedType::getName));
        types.forEach(type -> once.types.putIfAbsent(type.getDescription(), type.getName()));
        types.forEach(once::readMembers);
        types.sort(Comparator.comparing(type -> type != schema.getQueryType()));
        types.forEach(once::readArguments);
        return SchemaTransformer.transformSchema(schema, once);
    }

    /** Interfaces are printed first, then the other outputs, enums and inputs. */
    private static int place(GraphQLNamedType type) {
        if (type instanceof GraphQLInputObjectType) {
            return 3;
        }
        if (type instanceof GraphQLEnumType) {
            return 2;
        }
        return type instanceof GraphQLInterfaceType ? 0 : 1;
    }

    private void readMembers(GraphQLNamedType type) {
        for (GraphQLNamedSchemaElement member : members(type)) {
            boolean before = !said.add(told(member));
            if (implementing(type) ? isOfInterface((GraphQLImplementingType) type, member) : before || isType(member)) {
                repeated.add(member);
            }
        }
    }

    private static boolean implementing(GraphQLNamedType type) {
        return type instanceof GraphQLImplementingType some
                && !some.getInterfaces().isEmpty();
    }

    /** Types of the model describe all that their interfaces do not, also where it is said of other types too. */
    private static boolean isOfInterface(GraphQLImplementingType type, GraphQLNamedSchemaElement member) {
        for (GraphQLNamedOutputType shared : type.getInterfaces()) {
            GraphQLFieldDefinition same = ((GraphQLInterfaceType) shared).getFieldDefinition(member.getName());
            if (same != null && told(same).equals(told(member))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a value that stands for a type, and is described there. */
    private boolean isType(GraphQLNamedSchemaElement member) {
        return member instanceof GraphQLEnumValueDefinition
                && member.getName().equals(types.get(member.getDescription()));
    }

    private void readArguments(GraphQLNamedType type) {
        for (GraphQLNamedSchemaElement member : members(type)) {
            if (member instanceof GraphQLFieldDefinition field) {
                for (GraphQLArgument argument : field.getArguments()) {
                    if (!said.add(told(argument))) {
                        repeated.add(argument);
                    }
                }
            }
        }
    }

    private static List<GraphQLNamedSchemaElement> members(GraphQLNamedType type) {
        List<GraphQLNamedSchemaElement> members = new ArrayList<>();
        for (GraphQLSchemaElement child : type.getChildren()) {
            if (child instanceof GraphQLFieldDefinition
                    || child instanceof GraphQLInputObjectField
                    || child instanceof GraphQLEnumValueDefinition) {
                members.add((GraphQLNamedSchemaElement) child);
            }
        }
        members.sort(Comparator.comparing(GraphQLNamedSchemaElement::getName));
        return members;
    }

    /** How many there are of a list is told by the list. */
    private static String told(GraphQLNamedSchemaElement element) {
        String name = element.getName();
        String description = String.valueOf(element.getDescription());
        return description.startsWith(OrderTypes.BY_HOW_MANY)
                ? name.replaceFirst(Bindings.COUNT + "$", "") + description.substring(OrderTypes.BY_HOW_MANY.length())
                : name + description;
    }

    @Override
    public TraversalControl visitGraphQLObjectType(
            GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
        String first = types.get(type.getDescription());
        return first == null || first.equals(type.getName())
                ? TraversalControl.CONTINUE
                : changeNode(context, type.transform(builder -> builder.description("As " + first + ".")));
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        return repeated.contains(field)
                ? changeNode(context, field.transform(builder -> builder.description(null)))
                : TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitGraphQLArgument(
            GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
        return repeated.contains(argument)
                ? changeNode(context, argument.transform(builder -> builder.description(null)))
                : TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitGraphQLInputObjectField(
            GraphQLInputObjectField field, TraverserContext<GraphQLSchemaElement> context) {
        return repeated.contains(field)
                ? changeNode(context, field.transform(builder -> builder.description(null)))
                : TraversalControl.CONTINUE;
    }

    @Override
    public TraversalControl visitGraphQLEnumValueDefinition(
            GraphQLEnumValueDefinition value, TraverserContext<GraphQLSchemaElement> context) {
        return repeated.contains(value)
                ? changeNode(context, value.transform(builder -> builder.description(null)))
                : TraversalControl.CONTINUE;
    }
}
