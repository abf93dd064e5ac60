package org.commissioninggraph.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.errors.ErrorCode;

/** What became of an answer that several wait for. */
sealed interface SharedOutcome {
    /** What is larger is not shared, so that nobody waits for the last byte of a large answer. */
    int MOST_BYTES = 1 << 20;

    /** Codes of errors that others need not meet. */
    Set<String> OF_ONE_REQUEST =
            Set.of(ErrorCode.QUERY_TIMEOUT.name(), ErrorCode.SERVER_BUSY.name(), ErrorCode.NOT_READY.name());

    /**
     * @param good whether it has no errors
     */
    record Made(byte[] body, int status, boolean good) implements SharedOutcome {}

    /** It failed by what need not be so for the others: one of them has it made again. */
    record Again() implements SharedOutcome {}

    /** It is too large: each has it made by itself. */
    record Alone() implements SharedOutcome {}

    static Made made(ExecutionResult result, Format format) {
        byte[] body = Answer.bytes(result.toSpecification());
        return new Made(body, StatusRules.of(result, format), result.getErrors().isEmpty());
    }

    /** Of what was made: whether the others are answered by it. */
    static SharedOutcome of(ExecutionResult result, Made made) {
        if (made.body().length > MOST_BYTES) {
            return new Alone();
        }
        return result.getErrors().stream().anyMatch(SharedOutcome::isOfOneRequest) ? new Again() : made;
    }

    /** Whether an error is of the time or the place in the queue that one request had. */
    private static boolean isOfOneRequest(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        return extensions != null && OF_ONE_REQUEST.contains(String.valueOf(extensions.get("code")));
    }
}
