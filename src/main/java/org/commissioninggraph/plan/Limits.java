package org.commissioninggraph.plan;

/**
 * How much one page may hold.
 *
 * @param defaultPageSize of a root list that does not say
 * @param maxPageSize of any list that does
 */
public record Limits(int defaultPageSize, int maxPageSize) {
    /** For lists that are read to their end. */
    public static final Limits NONE = new Limits(Integer.MAX_VALUE - 1, Integer.MAX_VALUE - 1);
}
