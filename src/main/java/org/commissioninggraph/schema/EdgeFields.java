package org.commissioninggraph.schema;

/** The fields that every edge of a connection has beside its properties: what they are called in the schema. */
public final class EdgeFields {
    public static final String CURSOR = "cursor";
    public static final String NODE = "node";

    private EdgeFields() {}
}
