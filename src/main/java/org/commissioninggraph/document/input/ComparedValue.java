package org.commissioninggraph.document.input;

/**
 * What a value is compared with.
 *
 * @param owner the filter type that holds the field, or the field that takes the argument
 * @param field of that type, or the argument
 * @param operator by which it is compared
 */
public record ComparedValue(String owner, String field, String operator) {
    private static final String EQUAL = "eq";
    private static final String ONE_OF = "in";

    /** The argument of a field. */
    static ComparedValue argument(String owner, String argument) {
        return new ComparedValue(owner, argument, EQUAL);
    }

    ComparedValue by(String name) {
        return new ComparedValue(owner, field, name);
    }

    /** Whether something must be the value, or one of the values. */
    boolean isEquality() {
        return operator.equals(EQUAL) || operator.equals(ONE_OF);
    }
}
