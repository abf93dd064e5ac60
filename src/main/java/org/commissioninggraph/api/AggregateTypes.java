package org.commissioninggraph.api;

import static graphql.schema.GraphQLNonNull.nonNull;
import static org.commissioninggraph.api.ConnectionTypes.field;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeReference;
import java.util.Collection;
import java.util.List;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.ValueType;
import org.jspecify.annotations.Nullable;

/** Figures of all rows of a list, and of groups of them. */
final class AggregateTypes {
    private final TypeTable types;
    private final ScalarTypes scalars;
    private final GroupArguments groupArguments;

    AggregateTypes(TypeTable types, ScalarTypes scalars, OrderTypes orders) {
        this.types = types;
        this.scalars = scalars;
        this.groupArguments = new GroupArguments(types, orders);
    }

    /** The fields of a connection that tell of all its rows, on all pages. */
    List<GraphQLFieldDefinition> fields(EntityType type, @Nullable EdgeType edge) {
        String name = ApiNames.group(type, edge);
        GraphQLFieldDefinition groups = field(
                        "groupBy",
                        "Those of all pages, in groups of equal keys.",
                        nonNull(GraphQLList.list(nonNull(types.ref(name, () -> group(name, type, edge))))))
                .transform(field -> field.arguments(groupArguments.of(type, edge)));
        GraphQLFieldDefinition aggregate = ofNodes(type, "Figures of those of all pages" + eachOnce(edge));
        return edge == null || edge.properties().isEmpty()
                ? List.of(aggregate, groups)
                : List.of(aggregate, ofEdges(edge), groups);
    }

    private GraphQLObjectType group(String name, EntityType type, @Nullable EdgeType edge) {
        GraphQLObjectType.Builder group = GraphQLObjectType.newObject()
                .name(name)
                .description("Those with equal keys, of a list of " + type.name() + ".")
                .field(field(
                        "keys",
                        "The keys in the order of the argument `keys`, as text; null where the value is not known.",
                        nonNull(GraphQLList.list(Scalars.GraphQLString))))
                .field(ofNodes(type, "Figures of the group" + eachOnce(edge)));
        if (edge != null && !edge.properties().isEmpty()) {
            group.field(ofEdges(edge));
        }
        return group.build();
    }

    private static String eachOnce(@Nullable EdgeType edge) {
        return edge == null || !edge.dated() ? "." : ", each counted once, however many relationships lead to it.";
    }

    private GraphQLFieldDefinition ofNodes(EntityType type, String description) {
        String name = type.name() + "Aggregate";
        return field(
                "aggregate",
                description,
                nonNull(types.ref(name, () -> aggregate(name, "nodes of " + type.name(), type.properties()))));
    }

    private GraphQLFieldDefinition ofEdges(EdgeType edge) {
        String name = edge.name() + "EdgeAggregate";
        return field(
                "edgeAggregate",
                "Figures of the relationships that lead to them, one for each row.",
                nonNull(types.ref(
                        name,
                        () -> aggregate(name, "relationships", edge.properties().values()))));
    }

    private GraphQLObjectType aggregate(String name, String of, Collection<Property> properties) {
        GraphQLObjectType.Builder aggregate = GraphQLObjectType.newObject()
                .name(name)
                .description("Figures of " + of + ". Unknown values do not count.")
                .field(field("count", "How many there are.", nonNull(Scalars.GraphQLInt)));
        for (Property property : properties) {
            if (!property.list() && property.type() != ScalarType.POINT) {
                aggregate.field(field(property.name(), property.description(), nonNull(figures(property.type()))));
            }
        }
        return aggregate.build();
    }

    private GraphQLTypeReference figures(ValueType type) {
        boolean numeric = type instanceof ScalarType scalar && scalar.numeric();
        boolean dated = type == ScalarType.DATE || type == ScalarType.DATE_TIME;
        String name = (numeric || dated ? type.sdlName() : "Value") + "Figures";
        return types.ref(name, () -> figures(name, type, numeric, dated));
    }

    private GraphQLObjectType figures(String name, ValueType type, boolean numeric, boolean dated) {
        GraphQLObjectType.Builder figures = GraphQLObjectType.newObject()
                .name(name)
                .description("Figures of a property. Null where no value is known.")
                .field(field("distinctCount", "How many different values there are.", nonNull(Scalars.GraphQLInt)));
        if (numeric || dated) {
            GraphQLOutputType value = scalars.output(type);
            figures.field(field("min", "The least, or earliest.", value));
            figures.field(field("max", "The greatest, or latest.", value));
        }
        if (numeric) {
            GraphQLOutputType sum = type == ScalarType.FLOAT ? Scalars.GraphQLFloat : scalars.output(ScalarType.LONG);
            figures.field(field("sum", "All of them together.", sum));
            figures.field(field("avg", "Arithmetic mean.", Scalars.GraphQLFloat));
            figures.field(field("median", "The middle one; between two, their mean.", Scalars.GraphQLFloat));
            figures.field(field("stdDev", "Standard deviation of the population (divisor n).", Scalars.GraphQLFloat));
        }
        return figures.build();
    }
}
