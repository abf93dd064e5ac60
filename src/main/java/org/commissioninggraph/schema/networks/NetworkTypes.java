package org.commissioninggraph.schema.networks;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeReference;
import java.util.List;
import java.util.function.Supplier;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.schema.FieldDefinitions;
import org.commissioninggraph.schema.Range;
import org.commissioninggraph.schema.ScalarTypes;
import org.commissioninggraph.schema.TypeTable;

/** Makes the fields and types of the schema for what is asked of networks. */
public final class NetworkTypes {
    private static final String PROPERTIES = "NetworkEdgeProperties";

    private final NetworkVocabulary vocabulary;
    private final TypeTable types;
    private final ScalarTypes scalars;
    private final NetworkInputs inputs;
    private final GraphQLTypeReference node;

    /**
     * @param node the type of nodes
     * @param interval the type of intervals of days
     */
    public NetworkTypes(
            NetworkVocabulary vocabulary,
            TypeTable types,
            ScalarTypes scalars,
            GraphQLTypeReference node,
            Supplier<GraphQLInputType> interval) {
        this.vocabulary = vocabulary;
        this.types = types;
        this.scalars = scalars;
        this.inputs = new NetworkInputs(vocabulary, types, scalars, interval);
        this.node = node;
    }

    /** The root field of a question. */
    public GraphQLFieldDefinition field(NetworkQuestion question) {
        return field(question.definition());
    }

    private GraphQLFieldDefinition field(AnswerField.Definition definition) {
        GraphQLFieldDefinition.Builder field = GraphQLFieldDefinition.newFieldDefinition()
                .name(definition.field())
                .description(definition.description())
                .type(type(definition.shape()));
        for (AnswerArgument each : definition.arguments()) {
            GraphQLInputType type = inputs.type(each.kind());
            if (type != null) {
                field.argument(argument(each, type));
            }
        }
        return field.build();
    }

    private static GraphQLArgument argument(AnswerArgument each, GraphQLInputType type) {
        GraphQLArgument.Builder argument = GraphQLArgument.newArgument()
                .name(each.argument())
                .description(each.description())
                .type(each.required() ? nonNull(type) : type);
        if (each.otherwise() != null && !each.cuts()) {
            argument.defaultValueProgrammatic(each.otherwise());
        }
        Range range = each.range();
        return (range == null ? argument : argument.withAppliedDirective(range.applied())).build();
    }

    private GraphQLOutputType type(AnswerShape shape) {
        GraphQLOutputType one = one(shape);
        GraphQLOutputType type = shape.list() ? GraphQLList.list(nonNull(one)) : one;
        return shape.required() ? nonNull(type) : type;
    }

    private GraphQLOutputType one(AnswerShape shape) {
        return switch (shape.kind()) {
            case TEXT -> Scalars.GraphQLString;
            case CODE -> scalars.output(ScalarType.ID);
            case WHOLE -> Scalars.GraphQLInt;
            case NUMBER -> Scalars.GraphQLFloat;
            case TRUTH -> Scalars.GraphQLBoolean;
            case DAY -> scalars.output(ScalarType.DATE);
            case OBJECT -> object(java.util.Objects.requireNonNull(shape.type()));
            case NODE -> node;
            case PROPERTIES -> types.ref(PROPERTIES, this::properties);
        };
    }

    private GraphQLTypeReference object(AnswerType type) {
        return types.ref(type.typeName(), () -> {
            GraphQLObjectType.Builder object =
                    GraphQLObjectType.newObject().name(type.typeName()).description(type.description());
            List<AnswerField> fields = AnswerFields.of(type);
            fields.stream().map(AnswerField::definition).filter(this::holds).forEach(each -> object.field(field(each)));
            return object.build();
        });
    }

    private GraphQLNamedType properties() {
        GraphQLObjectType.Builder object = GraphQLObjectType.newObject()
                .name(PROPERTIES)
                .description("What relationships say beside their days and their source. Each type says some of it.");
        vocabulary
                .properties()
                .forEach((name, property) ->
                        object.field(FieldDefinitions.field(name, property.description(), value(property))));
        return object.build();
    }

    /** Whether the model has what it tells of. */
    private boolean holds(AnswerField.Definition field) {
        boolean needsNumbers = field.arguments().contains(AnswerArgument.SHARES);
        return field.shape().kind() == AnswerShape.Kind.PROPERTIES
                ? !vocabulary.properties().isEmpty()
                : !needsNumbers || !vocabulary.numbers().isEmpty();
    }

    private GraphQLOutputType value(Property property) {
        GraphQLOutputType value = scalars.output(property.type());
        return property.list() ? GraphQLList.list(nonNull(value)) : value;
    }
}
