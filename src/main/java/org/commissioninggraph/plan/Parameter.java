package org.commissioninggraph.plan;

/**
 * The place of a value. A plan holds no values, so that two requests of the same shape have equal plans and share one
 * statement.
 */
public record Parameter(int index) {
    /** Its name in the statement. */
    public String name() {
        return "p" + index;
    }
}
