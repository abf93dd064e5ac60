package org.commissioninggraph.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A code that no node of the network has: unknown, or not open on its day. */
public final class UnknownNodeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnknownNodeException(String code, @Nullable LocalDate day) {
        super(message(code, day));
    }

    private static String message(String code, @Nullable LocalDate day) {
        if (code.isBlank()) {
            return "a code is empty, \"" + code + "\": write one such as 00Q";
        }
        return "no node of the network has the code " + code
                + (day == null ? ": check it, and" : " on " + day + ": check it, its opening and closing, and")
                + " the kinds that the network is made of";
    }
}
