package org.commissioninggraph.schema;

import static graphql.schema.GraphQLNonNull.nonNull;
import static org.commissioninggraph.schema.FieldDefinitions.field;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.ValueType;
import org.jspecify.annotations.Nullable;

/** Figures of all rows of a list, and of groups of them. */
final class AggregateTypes {
    private final Model model;
    private final TypeTable types;
    private final ScalarTypes scalars;
    private final GroupArguments groupArguments;
    private final OverTimeTypes overTime;

    AggregateTypes(Model model, TypeTable types, ScalarTypes scalars, OrderTypes orders) {
        this.model = model;
        this.types = types;
        this.scalars = scalars;
        this.overTime = new OverTimeTypes(model, types, scalars);
        this.groupArguments = new GroupArguments(types, orders);
    }

    /** The fields of a connection that tell of all its rows, on all pages. */
    List<GraphQLFieldDefinition> fields(EntityType type, @Nullable EdgeType edge) {
        GraphQLFieldDefinition groups = field(
                        ConnectionField.GROUP_BY.field(),
                        "Those of all pages, in groups of equal keys.",
                        nonNull(GraphQLList.list(nonNull(types.ref(
                                TypeNames.group(type), TypeNames.kind("groups", type, null), () -> group(type))))))
                .transform(field -> field.arguments(groupArguments.of(type)));
        GraphQLFieldDefinition aggregate =
                ofNodes(type, "Figures of those of all pages, each counted once, however many rows it has.");
        List<GraphQLFieldDefinition> fields = new ArrayList<>(List.of(aggregate, groups));
        if (edge != null && !edge.properties().isEmpty()) {
            fields.add(1, ofEdges());
        }
        if (overTime.isOf(type)) {
            fields.add(overTime.field(type, this::figures));
        }
        return fields;
    }

    /** Figures of nodes and, where relationships with properties lead to some of them, of those. */
    private List<GraphQLFieldDefinition> figures(EntityType type) {
        GraphQLFieldDefinition nodes = ofNodes(type, "Figures of the nodes.");
        return model.isReachedByEdges(type) ? List.of(nodes, ofEdges()) : List.of(nodes);
    }

    private GraphQLObjectType group(EntityType type) {
        return GraphQLObjectType.newObject()
                .name(TypeNames.group(type))
                .description("Those with equal keys, of a list of " + type.name() + ".")
                .field(field(
                        GroupField.KEYS.field(),
                        "The keys in the order of the argument `keys`, as text; null where the value is not known.",
                        nonNull(GraphQLList.list(Scalars.GraphQLString))))
                .fields(figures(type))
                .build();
    }

    private GraphQLFieldDefinition ofNodes(EntityType type, String description) {
        String name = type.name() + "Aggregate";
        return field(
                ConnectionField.AGGREGATE.field(),
                description,
                nonNull(types.ref(
                        name,
                        TypeNames.kind("figures", type, null),
                        () -> aggregate(
                                name,
                                "Figures of nodes of " + type.name() + ", each of the field of that name.",
                                type.properties()))));
    }

    private GraphQLFieldDefinition ofEdges() {
        return field(
                ConnectionField.EDGE_AGGREGATE.field(),
                "Figures of the relationships that lead to them, one for each row: only of properties that they have.",
                nonNull(types.ref(
                        TypeNames.EDGE_AGGREGATE,
                        () -> aggregate(
                                TypeNames.EDGE_AGGREGATE, "Figures of relationships.", model.edgeProperties()))));
    }

    private GraphQLObjectType aggregate(String name, String description, Collection<Property> properties) {
        GraphQLObjectType.Builder aggregate = GraphQLObjectType.newObject()
                .name(name)
                .description(description + " Unknown values do not count.")
                .field(field(
                        AggregateFunction.COUNT.field(),
                        AggregateFunction.COUNT.description(),
                        nonNull(Scalars.GraphQLInt)));
        for (Property property : properties) {
            if (property.ordered()) {
                aggregate.field(field(property.name(), property.description(), nonNull(figures(property))));
            }
        }
        return aggregate.build();
    }

    /** Whole numbers are one type: their least and greatest are of what is stored, and their sum may be long. */
    private GraphQLTypeReference figures(Property property) {
        ValueType of = property.type() == ScalarType.NON_NEGATIVE_INT ? ScalarType.INT : property.type();
        boolean measured = property.measured();
        String name =
                (AggregateFunction.MIN.takes(of) ? of.sdlName() : "Value") + (measured ? "Series" : "") + "Aggregate";
        return types.ref(
                name,
                measured ? "figures of measured values" : "figures of values",
                () -> measured ? withDays(figures(name, of)) : figures(name, of));
    }

    private GraphQLObjectType withDays(GraphQLObjectType figures) {
        return figures.transform(builder -> {
            builder.description(
                    "Figures of a property that varies in time, as of the date asked for. Null where no value is"
                            + " known. They may mix values that were measured on several days: then a notice says so.");
            for (SeriesFigure figure : SeriesFigure.values()) {
                builder.field(field(figure.field(), figure.description(), scalars.output(ScalarType.DATE)));
            }
        });
    }

    private GraphQLObjectType figures(String name, ValueType type) {
        GraphQLObjectType.Builder figures = GraphQLObjectType.newObject()
                .name(name)
                .description("Figures of a property. Null where no value is known.");
        for (AggregateFunction function : AggregateFunction.values()) {
            if (function.takes(type)) {
                figures.field(field(function.field(), described(function), type(function, type)));
            }
        }
        return figures.build();
    }

    private static String described(AggregateFunction function) {
        return function == AggregateFunction.COUNT ? "How many values are known." : function.description();
    }

    private GraphQLOutputType type(AggregateFunction function, ValueType of) {
        return switch (function) {
            case COUNT, DISTINCT_COUNT -> nonNull(Scalars.GraphQLInt);
            case MIN, MAX -> scalars.output(of);
            case SUM -> of == ScalarType.FLOAT ? Scalars.GraphQLFloat : scalars.output(ScalarType.LONG);
            case AVG, MEDIAN, STD_DEV -> Scalars.GraphQLFloat;
        };
    }
}
