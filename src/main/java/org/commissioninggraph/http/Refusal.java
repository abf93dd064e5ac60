package org.commissioninggraph.http;

import org.commissioninggraph.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A request is not answered. The message says what is wrong with it, and what to send instead. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final @Nullable String hint;

    Refusal(ErrorCode code, String message) {
        this(code, message, null);
    }

    /**
     * @param hint a way out that the message does not tell
     */
    Refusal(ErrorCode code, String message, @Nullable String hint) {
        super(message, null, false, false);
        this.code = code;
        this.hint = hint;
    }

    ErrorCode code() {
        return code;
    }

    @Nullable String hint() {
        return hint;
    }
}
