package org.commissioninggraph.model;

/** The model cannot be read: its message names the file or the type, what is wrong and what was expected. */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ModelException(String message) {
        super(message);
    }
}
