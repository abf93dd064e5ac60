package org.commissioninggraph.schema;

/** The fields of a connection: what they are called in the schema. */
public enum ConnectionField {
    TOTAL_COUNT("totalCount"),
    NODES("nodes"),
    EDGES("edges"),
    PAGE_INFO("pageInfo"),
    AGGREGATE("aggregate"),
    EDGE_AGGREGATE("edgeAggregate"),
    GROUP_BY("groupBy"),
    OVER_TIME("overTime");

    private final String field;

    ConnectionField(String field) {
        this.field = field;
    }

    /** Its name in the schema. */
    public String field() {
        return field;
    }

    public static ConnectionField named(String field) {
        return FieldNames.find(values(), ConnectionField::field, field);
    }
}
