package org.commissioninggraph.graph;

import org.jspecify.annotations.Nullable;

/** The database cannot do what was asked: the message is one line and says what to do about it. */
public final class GraphException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What sort of failure, for whoever must act on it. */
    public enum Code {
        /** Nothing answers at the address, or the connection broke. */
        DATABASE_UNAVAILABLE,
        /** The user or password is not accepted. */
        WRONG_PASSWORD,
        /** The user may not do this. */
        FORBIDDEN,
        /** The server has no database of that name. */
        UNKNOWN_DATABASE,
        /** The server is not Neo4j, or too old. */
        UNSUPPORTED_SERVER,
        /** The address of the database cannot be read. */
        INVALID_ADDRESS,
        /** The statement ran longer than the time limit. */
        QUERY_TIMEOUT,
        /** The statement was ended because nobody waits for it any more. */
        TERMINATED,
        /** The statement needs more memory than the server gives to one. */
        QUERY_TOO_LARGE,
        /** A value breaks a constraint, for instance a key that exists. */
        CONSTRAINT_VIOLATED,
        /** The statement is not accepted: a fault of this program. */
        STATEMENT_FAILED,
        /** Another process has the data folder open. */
        DATA_DIR_IN_USE,
        /** The data folder cannot be read or written. */
        DATA_DIR_UNUSABLE,
        /** The embedded server cannot listen on its port. */
        BOLT_PORT_UNUSABLE,
        /** The embedded server is not part of this distribution. */
        EMBEDDED_ABSENT,
        /** The embedded server does not start, or has failed since. */
        EMBEDDED_FAILED,
        /** The files of the embedded server are not as it has written them. */
        STORE_DAMAGED,
        /** The memory of this process is used up. */
        OUT_OF_MEMORY
    }

    private final Code code;

    public GraphException(Code code, String message) {
        this(code, message, null);
    }

    public GraphException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
