package org.commissioninggraph.schema;

/** The fields of a group: what they are called in the schema. */
public enum GroupField {
    KEYS("keys"),
    AGGREGATE(ConnectionField.AGGREGATE.field()),
    EDGE_AGGREGATE(ConnectionField.EDGE_AGGREGATE.field());

    private final String field;

    GroupField(String field) {
        this.field = field;
    }

    /** Its name in the schema. */
    public String field() {
        return field;
    }

    public static GroupField named(String field) {
        return FieldNames.find(values(), GroupField::field, field);
    }
}
