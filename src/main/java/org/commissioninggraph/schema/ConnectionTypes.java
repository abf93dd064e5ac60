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
import java.util.List;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Series;
import org.jspecify.annotations.Nullable;

/** Connections and their edges, by the Relay specification, with a shortcut to the nodes. */
public final class ConnectionTypes {
    private final TypeTable types;
    private final ScalarTypes scalars;
    private final AggregateTypes aggregates;
    private final MeasurementTypes measurements;

    ConnectionTypes(TypeTable types, ScalarTypes scalars, AggregateTypes aggregates) {
        this.types = types;
        this.scalars = scalars;
        this.aggregates = aggregates;
        this.measurements = new MeasurementTypes(types, scalars);
    }

    GraphQLTypeReference of(EntityType type, @Nullable EdgeType edge) {
        return types.ref(
                TypeNames.connection(type, edge), TypeNames.kind("lists", type, edge), () -> connection(type, edge));
    }

    private GraphQLObjectType connection(EntityType type, @Nullable EdgeType edge) {
        GraphQLTypeReference node = GraphQLTypeReference.typeRef(type.name());
        GraphQLTypeReference row =
                types.ref(TypeNames.edge(type, edge), TypeNames.kind("rows", type, edge), () -> edge(type, edge));
        List<GraphQLFieldDefinition> fields = new ArrayList<>();
        fields.add(field(
                ConnectionField.TOTAL_COUNT.field(),
                "How many rows there are on all pages.",
                nonNull(Scalars.GraphQLInt)));
        fields.add(
                field(ConnectionField.NODES.field(), "Those of this page.", nonNull(GraphQLList.list(nonNull(node)))));
        fields.add(field(
                ConnectionField.EDGES.field(),
                "Those of this page, each with its cursor.",
                nonNull(GraphQLList.list(nonNull(row)))));
        fields.add(field(
                ConnectionField.PAGE_INFO.field(),
                "What is before and behind this page.",
                nonNull(types.ref("PageInfo", ConnectionTypes::pageInfo))));
        fields.addAll(aggregates.fields(type, edge));
        return GraphQLObjectType.newObject()
                .name(TypeNames.connection(type, edge))
                .description(described(type, edge))
                .fields(fields)
                .build();
    }

    private static String described(EntityType type, @Nullable EdgeType edge) {
        String list = "A list of " + type.name();
        if (edge == null) {
            return list + ".";
        }
        String with = list + ", with the relationship that leads to each, of type " + edge.name() + ".";
        return edge.dated() ? with + " With `history` or `during` it has a row for each relationship." : with;
    }

    private GraphQLObjectType edge(EntityType type, @Nullable EdgeType edge) {
        List<GraphQLFieldDefinition> fields = List.of(
                field(
                        EdgeFields.CURSOR,
                        "Its place in this list, for `after` and `before`.",
                        nonNull(Scalars.GraphQLString)),
                field(EdgeFields.NODE, "The " + type.name() + ".", nonNull(GraphQLTypeReference.typeRef(type.name()))));
        GraphQLObjectType.Builder row = GraphQLObjectType.newObject()
                .name(TypeNames.edge(type, edge))
                .description(edge == null ? "One of a list of " + type.name() + "." : edge.description())
                .fields(fields);
        if (edge != null) {
            for (Property property : edge.properties().values()) {
                row.field(field(property.name(), property.description(), valueType(property)));
            }
            for (Property property : edge.measured()) {
                row.field(measurements.field(Series.field(property.name()), property));
            }
        }
        return row.build();
    }

    /** The type of a field that holds a stored value. */
    GraphQLOutputType valueType(Property property) {
        GraphQLOutputType value = scalars.output(property.type());
        GraphQLOutputType type = property.list() ? GraphQLList.list(nonNull(value)) : value;
        return property.required() ? nonNull(type) : type;
    }

    private static GraphQLObjectType pageInfo() {
        GraphQLObjectType.Builder info =
                GraphQLObjectType.newObject().name("PageInfo").description("What is before and behind a page.");
        for (PageInfoField each : PageInfoField.values()) {
            GraphQLOutputType type = each.isCursor() ? Scalars.GraphQLString : nonNull(Scalars.GraphQLBoolean);
            info.field(field(each.field(), each.description(), type));
        }
        return info.build();
    }
}
