package org.commissioninggraph.network;

/** The type of a property: what Java values it has. */
public enum ColumnType {
    /** {@link String}. */
    TEXT,
    /** {@link Long}; any whole {@link Number} is taken. */
    LONG,
    /** {@link Double}, finite; any {@link Number} is taken. */
    DOUBLE,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.util.List} of texts. */
    LIST
}
