package org.commissioninggraph.cypher;

/** How many rows a path has. */
enum Cardinality {
    MANY,
    ONE_OR_NONE,

    /** One, whose end is null where there is none. */
    ONE
}
