package org.commissioninggraph.schema;

import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.ValueType;

/** The measurements of values that vary in time. */
public final class MeasurementTypes {
    private final TypeTable types;
    private final ScalarTypes scalars;

    public MeasurementTypes(TypeTable types, ScalarTypes scalars) {
        this.types = types;
        this.scalars = scalars;
    }

    /** The field with all measurements of a property. */
    public GraphQLFieldDefinition field(String name, Property property) {
        String type = property.type().sdlName() + "Measurement";
        GraphQLOutputType list = nonNull(GraphQLList.list(nonNull(types.ref(
                type, "measurements of " + property.type().sdlName(), () -> measurement(type, property.type())))));
        GraphQLInputType date = scalars.input(ScalarType.DATE);
        return FieldDefinitions.field(
                        name,
                        "All measurements of `" + property.name() + "`, by date, whatever the date asked for.",
                        list)
                .transform(field -> field.argument(ListArguments.argument(
                                MeasurementField.FROM, "First day. If absent, from the first measurement on.", date))
                        .argument(ListArguments.argument(
                                MeasurementField.UNTIL, "The day after the last. If absent, up to the last.", date)));
    }

    private GraphQLObjectType measurement(String name, ValueType type) {
        GraphQLObjectType.Builder measurement =
                GraphQLObjectType.newObject().name(name).description("What a value was on a day.");
        for (MeasurementField each : MeasurementField.values()) {
            measurement.field(FieldDefinitions.field(each.field(), each.description(), nonNull(type(each, type))));
        }
        return measurement.build();
    }

    private GraphQLOutputType type(MeasurementField field, ValueType value) {
        return switch (field) {
            case DATE -> scalars.output(ScalarType.DATE);
            case VALUE -> scalars.output(value);
            case SOURCE -> scalars.output(ScalarType.STRING);
        };
    }
}
