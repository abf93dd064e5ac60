package org.commissioninggraph.process;

/** Serving cannot begin: the message says why and what to do. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StartException(String message) {
        super(message);
    }
}
