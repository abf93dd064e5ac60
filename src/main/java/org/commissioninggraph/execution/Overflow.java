package org.commissioninggraph.execution;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Where an answer goes that grows larger than what is made as a whole before any of it is sent. For one thread. */
@FunctionalInterface
public interface Overflow {
    /** For an answer that is made as a whole, however large it is. */
    Overflow NONE = () -> null;

    /**
     * Begins to take the answer. Asked again some time later, as long as it cannot.
     *
     * @return takes the answer from its first byte, as far as it is made, and then what is made of it; null where the answer
     *     is to be held meanwhile
     * @throws IOException when nobody wants it any more
     */
    @Nullable OutputStream begin() throws IOException;

    /**
     * All of the answer was handed over.
     *
     * @param good whether it has no errors
     */
    default void end(boolean good) {}
}
