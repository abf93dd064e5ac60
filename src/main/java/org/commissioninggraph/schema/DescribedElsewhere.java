package org.commissioninggraph.schema;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What needs no description of its own, because the place to which the head of {@link PublishedSchema} sends its reader has
 * the same one. What reads otherwise than there is described, even where a third place says the same: nobody would look
 * for it there.
 */
final class DescribedElsewhere {
    private static final String EDGE = "Edge";

    /** Of names of types that share fields: a longer one before those in which it ends. */
    private static final List<String> ENDINGS =
            List.of("Aggregate", "Connection", EDGE, "Filter", "Group", "ListWhere", "Order", "OverTime", "Where");

    /** Of the types that have fields of others, whose names stand before. */
    private static final List<String> OF_FIELDS = List.of("Aggregate", "Order", "Where");

    private final GraphQLSchema schema;

    /** By description, the first type that has it. */
    private final Map<String, String> types = new HashMap<>();

    /** By an ending and a name, or by the name of an argument, the first element. */
    private final Map<String, GraphQLNamedSchemaElement> firsts = new HashMap<>();

    private final Set<GraphQLNamedSchemaElement> repeated = Collections.newSetFromMap(new IdentityHashMap<>());

    private DescribedElsewhere(GraphQLSchema schema) {
        this.schema = schema;
    }

    static DescribedElsewhere of(GraphQLSchema schema) {
        DescribedElsewhere elsewhere = new DescribedElsewhere(schema);
        List<GraphQLNamedType> types = new ArrayList<>(schema.getAllTypesAsList());
        types.sort(Comparator.comparing(DescribedElsewhere::place).thenComparing(GraphQLNamedType::getName));
        for (GraphQLNamedType type : types) {
            elsewhere.types.putIfAbsent(String.valueOf(type.getDescription()), type.getName());
            for (GraphQLNamedSchemaElement member : members(type)) {
                elsewhere.firsts.putIfAbsent(ending(type) + "." + member.getName(), member);
            }
        }
        types.forEach(elsewhere::readMembers);
        types.sort(Comparator.comparing(type -> type != schema.getQueryType()));
        types.forEach(elsewhere::readArguments);
        return elsewhere;
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

    /** Whether the description of an element stands where its reader is sent. */
    boolean has(GraphQLNamedSchemaElement element) {
        return repeated.contains(element);
    }

    /** The name of the first type with the description of one. */
    String firstOf(GraphQLNamedType type) {
        return types.getOrDefault(String.valueOf(type.getDescription()), type.getName());
    }

    private void readMembers(GraphQLNamedType type) {
        for (GraphQLNamedSchemaElement member : members(type)) {
            GraphQLNamedSchemaElement home = home(type, member);
            if (home != null && home != member && told(home).equals(told(member))) {
                repeated.add(member);
            }
        }
    }

    private @Nullable GraphQLNamedSchemaElement home(GraphQLNamedType type, GraphQLNamedSchemaElement member) {
        String name = member.getName();
        if (member instanceof GraphQLEnumValueDefinition) {
            return schema.getType(name) instanceof GraphQLNamedType same ? same : null;
        }
        if (type instanceof GraphQLImplementingType some && implementing(type)) {
            return ofInterface(some, name);
        }
        String ending = ending(type);
        GraphQLNamedSchemaElement read = OF_FIELDS.contains(ending) ? read(type, ending, member) : null;
        if (read != null || ending.isEmpty()) {
            return read;
        }
        GraphQLNamedSchemaElement first = firsts.get(ending + "." + name);
        return repeated.contains(first) ? null : first; // no reader is sent on from there
    }

    /** Types of the model describe all that their interfaces do not, also where it is said of other types too. */
    private static @Nullable GraphQLNamedSchemaElement ofInterface(GraphQLImplementingType type, String name) {
        for (GraphQLSchemaElement shared : type.getInterfaces()) {
            GraphQLFieldDefinition same = ((GraphQLInterfaceType) shared).getFieldDefinition(name);
            if (same != null) {
                return same;
            }
        }
        return null;
    }

    /**
     * The field that is compared, ordered by or summed up: that of relationships in the first of their rows, or where it
     * means more than there, with their figures.
     */
    private @Nullable GraphQLNamedSchemaElement read(
            GraphQLNamedType type, String ending, GraphQLNamedSchemaElement member) {
        String of = type.getName().substring(0, type.getName().length() - ending.length());
        String name = isCount(member) ? member.getName().replaceFirst(Bindings.COUNT + "$", "") : member.getName();
        if (type.getName().equals(TypeNames.EDGE_AGGREGATE)) {
            return firsts.get(EDGE + "." + name);
        }
        String read = of.equals(EDGE) ? TypeNames.EDGE_AGGREGATE : of;
        return schema.getType(read) instanceof GraphQLFieldsContainer fields ? fields.getFieldDefinition(name) : null;
    }

    private void readArguments(GraphQLNamedType type) {
        String ending = ending(type);
        for (GraphQLNamedSchemaElement member : members(type)) {
            if (member instanceof GraphQLFieldDefinition field) {
                String place = ending.isEmpty() ? "(" : ending + "." + field.getName() + "(";
                for (GraphQLArgument argument : field.getArguments()) {
                    GraphQLNamedSchemaElement first = firsts.putIfAbsent(place + argument.getName(), argument);
                    if (first != null && told(first).equals(told(argument))) {
                        repeated.add(argument);
                    }
                }
            }
        }
    }

    private static String ending(GraphQLNamedType type) {
        for (String ending : ENDINGS) {
            if (type.getName().endsWith(ending) && !implementing(type)) {
                return ending;
            }
        }
        return "";
    }

    private static boolean implementing(GraphQLNamedType type) {
        return type instanceof GraphQLImplementingType some
                && !some.getInterfaces().isEmpty();
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

    private static boolean isCount(GraphQLNamedSchemaElement element) {
        return String.valueOf(element.getDescription()).startsWith(OrderTypes.BY_HOW_MANY);
    }

    /** How many there are of a list is told by the list. */
    private static String told(GraphQLNamedSchemaElement element) {
        String description = String.valueOf(element.getDescription());
        return isCount(element) ? description.substring(OrderTypes.BY_HOW_MANY.length()) : description;
    }
}
