package org.commissioninggraph.schema;

/** The fields of a lineage and of its edges: what they are called in the schema. */
public final class LineageFields {
    public static final String NODES = "nodes";
    public static final String EDGES = "edges";

    /** What came before, of an edge. */
    public static final String FROM = "from";

    /** What came after, of an edge. */
    public static final String TO = "to";

    private LineageFields() {}
}
