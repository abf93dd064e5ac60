package org.commissioninggraph.plan;

/** What is asked cannot be planned: an argument is out of range or of no meaning. The message says what to write instead. */
public final class PlanException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;

    public PlanException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What was wrong. */
    public enum Code {
        BAD_ARGUMENT,
        BAD_CURSOR,
        DATE_OUT_OF_RANGE,
        PAGE_TOO_LARGE
    }
}
