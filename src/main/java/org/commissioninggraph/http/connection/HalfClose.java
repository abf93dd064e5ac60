package org.commissioninggraph.http.connection;

/** Closes one half of a connection, that of what comes or that of what goes. */
@FunctionalInterface
interface HalfClose {
    /** Says whether it was open. */
    boolean close();
}
