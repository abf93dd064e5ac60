package org.commissioninggraph.differential;

import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;

/** Makes values of the same shape as others: the conditions of an {@code or} that are one IN. */
final class AlikeValues {
    private final LeafGenerator leaves;

    AlikeValues(LeafGenerator leaves) {
        this.leaves = leaves;
    }

    /** The same fields and operators, with other values. */
    Value<?> of(Value<?> value, GraphQLType type, Subject subject) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (value instanceof NullValue || value instanceof VariableReference) {
            return value;
        }
        if (bare instanceof GraphQLList list) {
            return value instanceof ArrayValue array
                    ? list(array, list.getWrappedType(), subject)
                    : of(value, list.getWrappedType(), subject);
        }
        if (bare instanceof GraphQLInputObjectType object) {
            return object((ObjectValue) value, object, subject);
        }
        return bare instanceof GraphQLEnumType constants
                ? leaves.constant(constants, subject)
                : leaves.of(((GraphQLScalarType) bare).getName(), subject);
    }

    private Value<?> list(ArrayValue array, GraphQLType element, Subject subject) {
        List<Value> values = array.getValues().stream()
                .map(value -> (Value) of(value, element, subject))
                .toList();
        return ArrayValue.newArrayValue().values(values).build();
    }

    private Value<?> object(ObjectValue object, GraphQLInputObjectType type, Subject subject) {
        if (ValueGenerator.isInterval(type)) {
            return leaves.interval();
        }
        List<ObjectField> fields = object.getObjectFields().stream()
                .map(field -> new ObjectField(
                        field.getName(),
                        of(
                                field.getValue(),
                                type.getFieldDefinition(field.getName()).getType(),
                                subject.at(field.getName()))))
                .toList();
        return ObjectValue.newObjectValue().objectFields(fields).build();
    }
}
