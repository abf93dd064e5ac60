package org.commissioninggraph.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A code that no node of the network has: unknown, or not open on its day. */
public final class UnknownNodeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;

    public UnknownNodeException(String code, @Nullable LocalDate day) {
        super(
                day == null
                        ? "no node of the network has the code " + code
                                + ": check it, and the kinds that the network is made of"
                        : "no node of the network has the code " + code + " on " + day
                                + ": check it, its opening and closing, and the kinds that the network is made of");
        this.code = code;
    }

    public String code() {
        return code;
    }
}
