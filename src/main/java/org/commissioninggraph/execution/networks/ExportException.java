package org.commissioninggraph.execution.networks;

import org.commissioninggraph.errors.RequestException;

/** A file cannot be written that was asked for on the command line. The message says why and what may be written. */
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ExportException(RequestException refused) {
        super(refused.getMessage() + (refused.hint() == null ? "" : " (" + refused.hint() + ")"), refused);
    }
}
