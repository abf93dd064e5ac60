package org.commissioninggraph.schema.networks;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeReference;
import java.util.function.Supplier;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.measures.Measure;
import org.commissioninggraph.network.projections.ProjectionWeight;
import org.commissioninggraph.schema.ScalarTypes;
import org.commissioninggraph.schema.TypeTable;
import org.jspecify.annotations.Nullable;

/** The types of arguments. The values of enums are those of the room {@code network}, or names of the model. */
final class NetworkInputs {
    private final NetworkVocabulary vocabulary;
    private final TypeTable types;
    private final ScalarTypes scalars;
    private final Supplier<GraphQLInputType> interval;

    NetworkInputs(
            NetworkVocabulary vocabulary, TypeTable types, ScalarTypes scalars, Supplier<GraphQLInputType> interval) {
        this.vocabulary = vocabulary;
        this.types = types;
        this.scalars = scalars;
        this.interval = interval;
    }

    /** Null where the model has nothing to choose from. */
    @Nullable GraphQLInputType type(AnswerArgument.Kind kind) {
        return switch (kind) {
            case CODE -> scalars.<GraphQLScalarType>input(ScalarType.ID);
            case CODES -> list(scalars.<GraphQLScalarType>input(ScalarType.ID));
            case TEXT -> Scalars.GraphQLString;
            case WHOLE -> Scalars.GraphQLInt;
            case NUMBER -> Scalars.GraphQLFloat;
            case TRUTH -> Scalars.GraphQLBoolean;
            case DAY -> scalars.<GraphQLTypeReference>input(ScalarType.DATE);
            case DAYS -> list(scalars.<GraphQLTypeReference>input(ScalarType.DATE));
            case INTERVAL -> interval.get();
            case KIND -> kind();
            case KINDS -> list(kind());
            case RELATIONSHIP -> relationship();
            case RELATIONSHIPS -> list(relationship());
            case DIRECTION -> types.ref("EdgeDirection", NetworkInputs::direction);
            case NUMBER_NAME ->
                vocabulary.numbers().isEmpty() ? null : types.ref("NetworkEdgeNumber", this::numberName);
            case LENGTH -> types.ref("EdgeLength", NetworkInputs::length);
            case SIMILARITY -> types.ref("ProjectionWeight", NetworkInputs::similarity);
            case MEASURE -> types.ref("NodeMeasure", NetworkInputs::measure);
        };
    }

    private static GraphQLInputType list(GraphQLInputType of) {
        return GraphQLList.list(nonNull(of));
    }

    private GraphQLTypeReference kind() {
        return types.ref("NetworkKind", () -> {
            GraphQLEnumType.Builder kinds = named("NetworkKind", "A kind of organisation in networks.");
            for (NodeType type : vocabulary.kinds().values()) {
                kinds.value(type.name(), type.name(), type.description());
            }
            return kinds.build();
        });
    }

    private GraphQLTypeReference relationship() {
        return types.ref("NetworkRelationship", () -> {
            GraphQLEnumType.Builder names =
                    named("NetworkRelationship", "A type of relationships between organisations.");
            vocabulary.relationships().forEach((name, description) -> names.value(name, name, description + "."));
            return names.build();
        });
    }

    private GraphQLEnumType numberName() {
        GraphQLEnumType.Builder names = named("NetworkEdgeNumber", "A number that relationships have.");
        vocabulary
                .numbers()
                .forEach(name -> names.value(
                        name,
                        name,
                        java.util.Objects.requireNonNull(vocabulary.properties().get(name))
                                .description()));
        return names.build();
    }

    private static GraphQLEnumType direction() {
        return named("EdgeDirection", "How a relationship may be followed.")
                .value("OUT", EdgeDirection.OUT, "From where it starts to where it ends.")
                .value("IN", EdgeDirection.IN, "From where it ends to where it starts.")
                .value("BOTH", EdgeDirection.BOTH, "Either way.")
                .build();
    }

    private static GraphQLEnumType length() {
        return named("EdgeLength", "How long a relationship is, for what goes by shortest paths.")
                .value("HOPS", EdgeLength.HOPS, "Each is one long.")
                .value("WEIGHT", EdgeLength.WEIGHT, "The weight is a distance. The shortest of parallel ones counts.")
                .value(
                        "INVERSE_WEIGHT",
                        EdgeLength.INVERSE_WEIGHT,
                        "The weight is a strength, and the length 1 / weight. Weights of parallel ones are added.")
                .build();
    }

    private static GraphQLEnumType similarity() {
        GraphQLEnumType.Builder weights = named("ProjectionWeight", "How alike two are that share neighbours.");
        for (ProjectionWeight weight : ProjectionWeight.values()) {
            weights.value(weight.name(), weight, weight.description());
        }
        return weights.build();
    }

    private static GraphQLEnumType measure() {
        GraphQLEnumType.Builder measures = named("NodeMeasure", "A figure of each node of a network.");
        for (Measure measure : Measure.values()) {
            measures.value(measure.name(), measure, measure.description());
        }
        return measures.build();
    }

    private static GraphQLEnumType.Builder named(String name, String description) {
        return GraphQLEnumType.newEnum().name(name).description(description);
    }
}
