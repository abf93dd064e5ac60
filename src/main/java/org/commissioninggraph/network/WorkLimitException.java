package org.commissioninggraph.network;

/** A computation came to the end of its {@link WorkBudget}. The message says what to narrow. */
public final class WorkLimitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WorkLimitException(String message) {
        super(message);
    }
}
