package org.commissioninggraph.differential;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as a document writes them. */
final class Literals {
    private Literals() {}

    static Value<?> integer(long value) {
        return new IntValue(BigInteger.valueOf(value));
    }

    static Value<?> decimal(double value) {
        return new FloatValue(new BigDecimal(Double.toString(value)));
    }

    static Value<?> text(Object value) {
        return new StringValue(value.toString());
    }

    static Value<?> name(Object value) {
        return new EnumValue(value.toString());
    }

    static Value<?> none() {
        return NullValue.of();
    }

    static @Nullable Object plain(Value<?> value) {
        if (value instanceof ArrayValue array) {
            List<@Nullable Object> list = new ArrayList<>();
            array.getValues().forEach(each -> list.add(plain(each)));
            return list;
        }
        if (value instanceof ObjectValue object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                map.put(field.getName(), plain(field.getValue()));
            }
            return map;
        }
        if (value instanceof IntValue number && number.getValue().bitLength() >= Long.SIZE) {
            return number.getValue();
        }
        if (value instanceof IntValue number) {
            long plain = number.getValue().longValueExact();
            return plain == (int) plain ? (Object) (int) plain : (Object) plain;
        }
        if (value instanceof FloatValue number) {
            return number.getValue().doubleValue();
        }
        if (value instanceof BooleanValue truth) {
            return truth.isValue();
        }
        if (value instanceof EnumValue constant) {
            return constant.getName();
        }
        return value instanceof StringValue string ? string.getValue() : null;
    }
}
