package org.commissioninggraph.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.InterfaceType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipField;

/** The types of nodes, and the interfaces that they share. */
final class EntityTypes {
    static final String NODE = "Node";

    private final Model model;
    private final Bindings bindings;
    private final TypeTable types;
    private final ConnectionTypes connections;
    private final ListArguments arguments;
    private final HistoryTypes histories;
    private final MeasurementTypes measurements;

    EntityTypes(
            Model model,
            Bindings bindings,
            TypeTable types,
            ScalarTypes scalars,
            ConnectionTypes connections,
            ListArguments arguments) {
        this.model = model;
        this.bindings = bindings;
        this.types = types;
        this.connections = connections;
        this.arguments = arguments;
        this.measurements = new MeasurementTypes(types, scalars);
        this.histories = new HistoryTypes(types, scalars, connections, arguments, this);
    }

    HistoryTypes histories() {
        return histories;
    }

    GraphQLTypeReference of(EntityType type) {
        return types.ref(
                type.name(),
                "the type " + type.name() + " of the model",
                () -> type instanceof NodeType node ? object(node) : shared((InterfaceType) type));
    }

    GraphQLTypeReference node() {
        return types.ref(NODE, () -> GraphQLInterfaceType.newInterface()
                .name(NODE)
                .description("Anything that can be fetched again by its id.")
                .field(id())
                .build());
    }

    private GraphQLNamedType object(NodeType type) {
        GraphQLObjectType.Builder object = GraphQLObjectType.newObject()
                .name(type.name())
                .description(type.description())
                .withInterface(node())
                .fields(fields(type));
        for (String name : type.interfaces()) {
            GraphQLTypeReference shared = of(model.entity(name));
            if (!((InterfaceType) model.entity(name)).union()) {
                object.withInterface(shared);
            }
        }
        return object.build();
    }

    private GraphQLNamedType shared(InterfaceType type) {
        if (type.union()) {
            GraphQLUnionType.Builder union =
                    GraphQLUnionType.newUnionType().name(type.name()).description(type.description());
            model.possibleTypes(type).forEach(member -> union.possibleType(of(member)));
            return union.build();
        }
        return GraphQLInterfaceType.newInterface()
                .name(type.name())
                .description(type.description())
                .withInterface(node())
                .fields(fields(type))
                .build();
    }

    List<GraphQLFieldDefinition> fields(EntityType type) {
        List<GraphQLFieldDefinition> fields = new ArrayList<>();
        bindings.fields(type).forEach((name, binding) -> fields.add(field(name, binding)));
        return fields;
    }

    private GraphQLFieldDefinition field(String name, FieldBinding binding) {
        if (binding instanceof FieldBinding.Id) {
            return id();
        }
        if (binding instanceof FieldBinding.Value value) {
            Property property = value.property();
            return FieldDefinitions.field(name, property.description(), connections.valueType(property));
        }
        if (binding instanceof FieldBinding.Series series) {
            return measurements.field(name, series.property());
        }
        if (binding instanceof FieldBinding.One one) {
            RelationshipField relationship = one.field();
            return FieldDefinitions.field(name, relationship.description(), of(model.entity(relationship.target())))
                    .transform(field -> field.argument(arguments.asOf()));
        }
        return binding instanceof FieldBinding.Many many ? list(name, many.field()) : histories.field(name, binding);
    }

    private static GraphQLFieldDefinition id() {
        return FieldDefinitions.field(
                "id",
                "Identifies it among all things of this API, for caches and `node(id:)`: its type and code, and the day"
                        + " where it is read as of another than the reference date, as in `Practice:P84676@2014-04-01`.",
                nonNull(ScalarTypes.ID));
    }

    private GraphQLFieldDefinition list(String name, RelationshipField relationship) {
        EntityType target = model.entity(relationship.target());
        EdgeType edge = TypeNames.edgeOf(relationship);
        of(target);
        String description = relationship.many()
                ? relationship.description()
                : relationship.description() + " As a list, with the properties and the history of the relationship.";
        return FieldDefinitions.field(name, description, nonNull(connections.of(target, edge)))
                .transform(field -> field.arguments(arguments.of(target, edge != null && edge.dated())));
    }
}
