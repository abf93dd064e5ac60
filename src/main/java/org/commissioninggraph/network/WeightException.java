package org.commissioninggraph.network;

/** A property that cannot be used as a weight. The message says why, and what to do. */
public final class WeightException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WeightException(String message) {
        super(message);
    }
}
