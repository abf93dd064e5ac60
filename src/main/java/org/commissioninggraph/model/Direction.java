package org.commissioninggraph.model;

/** The direction of a relationship, seen from the node type that declares it. */
public enum Direction {
    IN,
    OUT
}
