package org.commissioninggraph.plan;

import org.jspecify.annotations.Nullable;

/** What is asked cannot be planned: an argument is out of range or of no meaning. The message says what to write instead. */
public final class PlanException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final String place;
    private final @Nullable String hint;

    public PlanException(Code code, String message) {
        this(code, message, null);
    }

    /**
     * @param hint a way out that names what the client has not; null where there is none
     */
    public PlanException(Code code, String message, @Nullable String hint) {
        this(code, message, hint, "");
    }

    private PlanException(Code code, String message, @Nullable String hint, String place) {
        super(message);
        this.code = code;
        this.hint = hint;
        this.place = place;
    }

    /** The same, known to be at or below the field with this response key. */
    PlanException within(String key) {
        return new PlanException(code, String.valueOf(getMessage()), hint, place.isEmpty() ? key : key + "." + place);
    }

    /** Response keys that lead from the root field to where it is wrong, parted by dots; empty for the root field. */
    public String place() {
        return place;
    }

    /** Null where the message says all. */
    public @Nullable String hint() {
        return hint;
    }

    public Code code() {
        return code;
    }

    /** What was wrong. */
    public enum Code {
        BAD_ARGUMENT,
        BAD_CURSOR,
        DATE_OUT_OF_RANGE,
        PAGE_TOO_LARGE,
        QUERY_TOO_COMPLEX
    }
}
