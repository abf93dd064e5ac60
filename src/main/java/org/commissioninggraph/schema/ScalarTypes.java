package org.commissioninggraph.schema;

import graphql.Scalars;
import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeReference;
import org.commissioninggraph.model.EnumType;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.ValueType;

/** The types of single values. */
public final class ScalarTypes {
    static final GraphQLScalarType ID = Scalars.GraphQLID.transform(id -> id.coercing(new StrictIds()));
    static final GraphQLScalarType DATE = described(ExtendedScalars.Date, "A date, `YYYY-MM-DD`.")
            .transform(date -> date.coercing(new StrictDates()));
    private static final GraphQLScalarType DATE_TIME =
            described(ExtendedScalars.DateTime, "A date and time with offset (RFC 3339).");
    private static final GraphQLScalarType LONG =
            described(ExtendedScalars.GraphQLLong, "A whole number of up to 64 bits.");
    private static final GraphQLScalarType NON_NEGATIVE_INT =
            described(ExtendedScalars.NonNegativeInt, "A whole number, 0 or more.");
    private static final GraphQLScalarType URL = described(ExtendedScalars.Url, "A web address (RFC 3986).");

    private final TypeTable types;

    ScalarTypes(TypeTable types) {
        this.types = types;
    }

    public GraphQLOutputType output(ValueType type) {
        return type == ScalarType.POINT ? types.ref("Point", ScalarTypes::point) : input(type);
    }

    /** A type that arguments may have too: all but points. */
    public <T extends GraphQLOutputType & graphql.schema.GraphQLInputType> T input(ValueType type) {
        if (type instanceof EnumType enumType) {
            return cast(types.ref(
                    enumType.name(), "the enum " + enumType.name() + " of the model", () -> enumType(enumType)));
        }
        return switch ((ScalarType) type) {
            case ID -> cast(ID);
            case STRING -> cast(Scalars.GraphQLString);
            case BOOLEAN -> cast(Scalars.GraphQLBoolean);
            case INT -> cast(Scalars.GraphQLInt);
            case FLOAT -> cast(Scalars.GraphQLFloat);
            case NON_NEGATIVE_INT -> cast(ref(NON_NEGATIVE_INT));
            case LONG -> cast(ref(LONG));
            case DATE -> cast(ref(DATE));
            case DATE_TIME -> cast(ref(DATE_TIME));
            case URL -> cast(ref(URL));
            case POINT -> throw new IllegalArgumentException("a point is no input");
        };
    }

    private GraphQLTypeReference ref(GraphQLScalarType scalar) {
        return types.ref(scalar.getName(), () -> scalar);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object type) {
        return (T) type;
    }

    private static GraphQLScalarType described(GraphQLScalarType scalar, String description) {
        return scalar.transform(builder -> builder.description(description));
    }

    private static GraphQLEnumType enumType(EnumType type) {
        GraphQLEnumType.Builder builder =
                GraphQLEnumType.newEnum().name(type.name()).description(type.description());
        type.values().forEach((value, description) -> builder.value(value, value, description));
        return builder.build();
    }

    private static GraphQLObjectType point() {
        return GraphQLObjectType.newObject()
                .name("Point")
                .description("A place on the map (WGS84).")
                .field(degrees("latitude", "Degrees north of the equator."))
                .field(degrees("longitude", "Degrees east of Greenwich."))
                .build();
    }

    private static GraphQLFieldDefinition degrees(String name, String description) {
        return FieldDefinitions.field(name, description, GraphQLNonNull.nonNull(Scalars.GraphQLFloat));
    }
}
