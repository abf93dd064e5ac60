package org.commissioninggraph.plan;

/** What is asked cannot be planned: an argument is out of range or of no meaning. The message says what to write instead. */
public final class PlanException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final String place;

    public PlanException(Code code, String message) {
        this(code, message, "");
    }

    private PlanException(Code code, String message, String place) {
        super(message);
        this.code = code;
        this.place = place;
    }

    /** The same, known to be at or below the field with this response key. */
    PlanException within(String key) {
        return new PlanException(code, String.valueOf(getMessage()), place.isEmpty() ? key : key + "." + place);
    }

    /** Response keys that lead from the root field to where it is wrong, parted by dots; empty for the root field. */
    public String place() {
        return place;
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
