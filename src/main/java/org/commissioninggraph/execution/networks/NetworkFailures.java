package org.commissioninggraph.execution.networks;

import java.util.function.Supplier;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.network.UnknownNodeException;
import org.commissioninggraph.network.WeightException;
import org.commissioninggraph.network.WorkLimitException;

/** What is told of what the room {@code network} refuses. */
final class NetworkFailures {
    private NetworkFailures() {}

    /** What the room says of arguments that do not belong together is for the client. */
    static <T> T arguing(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new RequestException(ErrorCode.BAD_ARGUMENT, String.valueOf(e.getMessage()));
        }
    }

    static RuntimeException of(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof UnknownNodeException) {
            return new RequestException(ErrorCode.NOT_FOUND, message);
        }
        if (failure instanceof WorkLimitException) {
            return new RequestException(ErrorCode.QUERY_TOO_EXPENSIVE, message);
        }
        if (failure instanceof WeightException) {
            return new RequestException(ErrorCode.BAD_ARGUMENT, message);
        }
        return failure;
    }
}
