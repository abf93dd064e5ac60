package org.commissioninggraph.plan;

/**
 * The place of a value. A plan holds no values, so that two requests of the same shape have equal plans and share one
 * statement.
 *
 * @param each whether it stands in turn for each item of the list that is its value
 */
public record Parameter(int index, boolean each) {
    public Parameter(int index) {
        this(index, false);
    }

    /** One whose value is a list, and that stands for each item of it in turn. */
    Parameter ofEach() {
        return new Parameter(index, true);
    }

    /** Its name in the statement. */
    public String name() {
        return "p" + index;
    }
}
