package org.commissioninggraph.errors;

import org.jspecify.annotations.Nullable;

/** A request, or one field of it, cannot be answered. The message is for the client: one line that says what to do. */
public final class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final @Nullable String hint;
    private final String path;

    public RequestException(ErrorCode code, String message) {
        this(code, message, null, "", null);
    }

    /**
     * @param hint a way out that the message does not tell; null where there is none
     */
    public RequestException(ErrorCode code, String message, @Nullable String hint) {
        this(code, message, hint, "", null);
    }

    /**
     * @param cause for the log; null where there is none
     */
    public RequestException(ErrorCode code, String message, @Nullable Throwable cause) {
        this(code, message, null, "", cause);
    }

    /** What is wrong with a request has no trace: strangers may cause many. */
    private RequestException(
            ErrorCode code, String message, @Nullable String hint, String path, @Nullable Throwable cause) {
        super(ShortMessage.of(message), cause, false, cause != null);
        this.code = code;
        this.hint = hint;
        this.path = path;
    }

    /** The same, known to be at or below the field with this response key. */
    public RequestException within(String key) {
        String longer = path.isEmpty() ? key : key + "." + path;
        return new RequestException(code, String.valueOf(getMessage()), hint, longer, getCause());
    }

    public ErrorCode code() {
        return code;
    }

    /** Null where the message says all. */
    public @Nullable String hint() {
        return hint;
    }

    /** Response keys from the root field to where it is wrong, separated by dots; empty for the root field. */
    public String path() {
        return path;
    }
}
