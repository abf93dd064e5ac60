package org.commissioninggraph.release;

/** The release cannot be loaded into this database: one line that says why and what to do. Nothing was changed. */
public final class LoadException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LoadException(String message) {
        super(message);
    }
}
