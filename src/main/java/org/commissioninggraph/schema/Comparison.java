package org.commissioninggraph.schema;

import java.util.List;
import org.commissioninggraph.model.EnumType;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.ValueType;

/** The fields of a filter of a value: how it is compared, with what they mean. */
public enum Comparison {
    EQ("eq", Bound.VALUE, "Equal to this; `null`: there is no value."),
    NE("ne", Bound.VALUE, "Known, and not equal to this; `null`: there is a value."),
    IN("in", Bound.VALUES, "Equal to one of these."),
    LT("lt", Bound.VALUE, "Less, or earlier, than this."),
    LTE("lte", Bound.VALUE, "This, or less, or earlier."),
    GT("gt", Bound.VALUE, "More, or later, than this."),
    GTE("gte", Bound.VALUE, "This, or more, or later."),
    BETWEEN("between", Bound.RANGE, "In this range, both ends included."),
    CONTAINS("contains", Bound.TEXT, "Has this somewhere in it."),
    STARTS_WITH("startsWith", Bound.TEXT, "Begins with this."),
    ENDS_WITH("endsWith", Bound.TEXT, "Ends with this."),
    IGNORE_CASE("ignoreCase", Bound.BOOLEAN, "Whether upper and lower case are the same here."),
    INCLUDES("includes", Bound.VALUE, "One of the values is this."),
    NEAR("near", Bound.CIRCLE, "Lies within a distance of a place."),
    IS_NULL("isNull", Bound.BOOLEAN, "Whether there is no value.");

    /** Those of the figures of a group with a given number: {@code having}. */
    public static final List<Comparison> OF_FIGURES = List.of(EQ, LT, LTE, GT, GTE);

    private final String field;
    private final Bound bound;
    private final String description;

    Comparison(String field, Bound bound, String description) {
        this.field = field;
        this.bound = bound;
        this.description = description;
    }

    /** What a value is compared with. */
    public enum Bound {
        /** Another one of its type. */
        VALUE,
        /** Some of its type. */
        VALUES,
        /** Two of its type. */
        RANGE,
        /** A part of a text: also of a code, of which a part is no code. */
        TEXT,
        CIRCLE,
        BOOLEAN
    }

    /** Its name in the schema. */
    public String field() {
        return field;
    }

    public Bound bound() {
        return bound;
    }

    public String description() {
        return description;
    }

    public static Comparison named(String field) {
        return FieldNames.find(values(), Comparison::field, field);
    }

    /**
     * Whether it makes sense of such values.
     *
     * @param list whether they are lists of them
     */
    public boolean takes(ValueType type, boolean list) {
        boolean text = type == ScalarType.STRING || type == ScalarType.ID;
        boolean single = !list && type != ScalarType.POINT;
        return switch (this) {
            case IS_NULL -> true;
            case INCLUDES -> list;
            case NEAR -> !list && type == ScalarType.POINT;
            case EQ -> single;
            case NE, IN -> single && type != ScalarType.BOOLEAN;
            case CONTAINS, STARTS_WITH, ENDS_WITH, IGNORE_CASE -> single && text;
            case LT, LTE, GT, GTE, BETWEEN ->
                single && !text && type != ScalarType.BOOLEAN && !(type instanceof EnumType);
        };
    }

    /** Whether a sorted index finds what it asks for, in an interval. */
    public boolean findsMany() {
        return switch (this) {
            case LT, LTE, GT, GTE, STARTS_WITH -> true;
            default -> false;
        };
    }

    /** Whether a sorted index finds what it asks for. */
    public boolean finds() {
        return this == EQ || this == IN || findsMany();
    }
}
