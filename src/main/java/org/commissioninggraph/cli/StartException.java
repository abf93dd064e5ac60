package org.commissioninggraph.cli;

/** Serving cannot begin: the message says why and what to do. */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartException(String message) {
        super(message);
    }
}
