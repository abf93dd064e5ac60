package org.commissioninggraph.schema;

/** The fields of a list as it was on one of several days: what they are called in the schema. */
public enum OverTimeField {
    DATE("date"),
    TOTAL_COUNT(ConnectionField.TOTAL_COUNT.field()),
    AGGREGATE(ConnectionField.AGGREGATE.field()),
    EDGE_AGGREGATE(ConnectionField.EDGE_AGGREGATE.field());

    private final String field;

    OverTimeField(String field) {
        this.field = field;
    }

    /** Its name in the schema. */
    public String field() {
        return field;
    }

    public static OverTimeField named(String field) {
        return FieldNames.find(values(), OverTimeField::field, field);
    }
}
