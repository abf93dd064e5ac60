package org.commissioninggraph.api;

/** A statement could not be run. The message is for the client: one line, what to do. */
public final class StatementFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    public StatementFailure(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
