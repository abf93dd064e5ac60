package org.commissioninggraph.report;

import org.commissioninggraph.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A query cannot be told as a table, or its variables are wrong. The message says why. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final @Nullable String hint;

    ReportException(ErrorCode code, String message, @Nullable String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    public ErrorCode code() {
        return code;
    }

    /** A way out; null where the message tells it. */
    public @Nullable String hint() {
        return hint;
    }
}
