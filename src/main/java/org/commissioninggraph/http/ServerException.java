package org.commissioninggraph.http;

/** The server cannot listen: one line that says why and what to do. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
