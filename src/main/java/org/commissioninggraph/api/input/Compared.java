package org.commissioninggraph.api.input;

/**
 * What a value is compared with.
 *
 * @param owner the filter type that holds the field, or the field that takes the argument
 * @param field of that type, or the argument
 * @param operator by which it is compared
 */
public record Compared(String owner, String field, String operator) {
    private static final String EQUAL = "eq";
    private static final String ONE_OF = "in";

    /** The argument of a field. */
    static Compared argument(String owner, String argument) {
        return new Compared(owner, argument, EQUAL);
    }

    Compared by(String name) {
        return new Compared(owner, field, name);
    }

    /** Whether something must be the value, or one of the values. */
    boolean isEquality() {
        return operator.equals(EQUAL) || operator.equals(ONE_OF);
    }
}
