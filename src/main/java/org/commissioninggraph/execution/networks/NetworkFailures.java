package org.commissioninggraph.execution.networks;

import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.network.UnknownNodeException;
import org.commissioninggraph.network.WeightException;
import org.commissioninggraph.network.WorkLimitException;

/** What is told of what the room {@code network} refuses. */
final class NetworkFailures {
    private NetworkFailures() {}

    static RuntimeException of(RuntimeException failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof UnknownNodeException) {
            return new RequestException(ErrorCode.NOT_FOUND, message, failure);
        }
        if (failure instanceof WorkLimitException) {
            return new RequestException(ErrorCode.QUERY_TOO_EXPENSIVE, message, failure);
        }
        if (failure instanceof WeightException) {
            return new RequestException(ErrorCode.BAD_ARGUMENT, message, failure);
        }
        return failure;
    }
}
