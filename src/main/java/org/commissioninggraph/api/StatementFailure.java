package org.commissioninggraph.api;

import org.jspecify.annotations.Nullable;

/** A statement could not be run. The message is for the client: one line, what to do. */
public final class StatementFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    public StatementFailure(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
