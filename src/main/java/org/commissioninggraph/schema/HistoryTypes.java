package org.commissioninggraph.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeReference;
import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.Succession;

/** What an organisation came from, what became of it, and what happened to it. */
final class HistoryTypes {
    private final TypeTable types;
    private final ScalarTypes scalars;
    private final ConnectionTypes connections;
    private final ListArguments arguments;
    private final EntityTypes entities;

    HistoryTypes(
            TypeTable types,
            ScalarTypes scalars,
            ConnectionTypes connections,
            ListArguments arguments,
            EntityTypes entities) {
        this.types = types;
        this.scalars = scalars;
        this.connections = connections;
        this.arguments = arguments;
        this.entities = entities;
    }

    GraphQLFieldDefinition field(String name, FieldBinding binding) {
        if (binding instanceof FieldBinding.Lineage lineage) {
            return FieldDefinitions.field(
                    name,
                    "All that came before it and after it, over any number of successions, whatever the date asked for.",
                    nonNull(types.ref("Lineage", () -> lineage(lineage.succession()))));
        }
        if (binding instanceof FieldBinding.CurrentEquivalent became) {
            EntityType type = became.succession().type();
            return FieldDefinitions.field(
                            name,
                            "What it has become by the date asked for: itself or its successors, whichever are open then."
                                    + " Empty where it closed and no source names a successor.",
                            nonNull(connections.of(type, null)))
                    .transform(field -> field.arguments(arguments.of(type, false)));
        }
        return changes(
                ((FieldBinding.Changes) binding).succession(),
                "What happened to it, and who joined or left it, in an interval.");
    }

    GraphQLFieldDefinition changes(Succession succession, String description) {
        NodeType type = succession.changes();
        types.ref(type.name(), () -> change(type));
        GraphQLInputType date = nonNull(scalars.<GraphQLTypeReference>input(ScalarType.DATE));
        List<GraphQLArgument> all = new ArrayList<>();
        all.add(ListArguments.argument("from", "First day.", date));
        all.add(ListArguments.argument("until", "The day after the last.", date));
        all.addAll(arguments.of(type, false));
        return FieldDefinitions.field(Bindings.CHANGES, description, nonNull(connections.of(type, null)))
                .transform(field -> field.arguments(all));
    }

    private GraphQLObjectType change(NodeType type) {
        return GraphQLObjectType.newObject()
                .name(type.name())
                .description(type.description())
                .fields(entities.fields(type))
                .build();
    }

    private GraphQLObjectType lineage(Succession succession) {
        GraphQLTypeReference edge = types.ref("LineageEdge", () -> edge(succession));
        return GraphQLObjectType.newObject()
                .name("Lineage")
                .description("A family of " + succession.type().name() + " in which one took over from another.")
                .field(FieldDefinitions.field(
                        LineageFields.NODES, "All of them, by code.", list(entities.of(succession.type()))))
                .field(FieldDefinitions.field(LineageFields.EDGES, "All successions between them, by day.", list(edge)))
                .build();
    }

    private GraphQLObjectType edge(Succession succession) {
        GraphQLTypeReference node = entities.of(succession.type());
        GraphQLObjectType.Builder edge = GraphQLObjectType.newObject()
                .name("LineageEdge")
                .description(succession.step().edge().description())
                .field(FieldDefinitions.field(LineageFields.FROM, "What came before.", nonNull(node)))
                .field(FieldDefinitions.field(LineageFields.TO, "What came after.", nonNull(node)));
        for (Property property : succession.step().edge().properties().values()) {
            edge.field(
                    FieldDefinitions.field(property.name(), property.description(), connections.valueType(property)));
        }
        return edge.build();
    }

    private static GraphQLOutputType list(GraphQLTypeReference of) {
        return nonNull(GraphQLList.list(nonNull(of)));
    }
}
