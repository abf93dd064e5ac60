package org.commissioninggraph.network;

/** How an edge may be followed from a node. */
public enum EdgeDirection {
    /** From its source to its target. */
    OUT,
    /** From its target to its source. */
    IN,
    /** Either way. */
    BOTH
}
