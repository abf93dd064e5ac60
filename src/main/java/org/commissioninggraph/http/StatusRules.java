package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.util.StatusCodes;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;

/**
 * The status codes, by the specification of GraphQL over HTTP. Where its edition of September 2026 asks for 422, for a
 * document that is not valid, 400 is answered, as the editions before it have it and the public audits demand.
 */
final class StatusRules {
    /** Data and errors: of the specification's own making, and so without a name elsewhere. */
    static final int PARTIAL_SUCCESS = 294;

    private StatusRules() {}

    /** Of a GraphQL response. The older media type tells of nothing by its status but that it is one. */
    static int of(ExecutionResult result, Format format) {
        if (format == Format.JSON || result.getErrors().isEmpty()) {
            return StatusCodes.OK;
        }
        return result.isDataPresent() ? PARTIAL_SUCCESS : of(firstCode(result));
    }

    /** Of a request whose document is not known: a GraphQL response with that one error. */
    static int of(RequestException refusal, Format format) {
        boolean ofDocument =
                refusal.code() == ErrorCode.DOCUMENT_NOT_FOUND || refusal.code() == ErrorCode.PERSISTED_QUERY_NOT_FOUND;
        return ofDocument && format == Format.JSON ? StatusCodes.OK : of(refusal.code());
    }

    /** Of what is refused, or fails, before there is a GraphQL response or where the format has none. */
    static int of(ErrorCode code) {
        return switch (code) {
            case SYNTAX_ERROR,
                    VALIDATION_FAILED,
                    OPERATION_UNKNOWN,
                    OPERATION_NOT_SUPPORTED,
                    BAD_ARGUMENT,
                    BAD_CURSOR,
                    PAGE_TOO_LARGE,
                    DATE_OUT_OF_RANGE,
                    QUERY_TOO_DEEP,
                    QUERY_TOO_COMPLEX,
                    QUERY_TOO_EXPENSIVE,
                    QUERY_TOO_LARGE,
                    BAD_REQUEST,
                    BATCH_NOT_SUPPORTED,
                    PERSISTED_QUERY_HASH_MISMATCH,
                    NOT_A_TABLE -> StatusCodes.BAD_REQUEST;
            case ORIGIN_NOT_ALLOWED, DOCUMENT_NOT_TRUSTED -> StatusCodes.FORBIDDEN;
            case NOT_FOUND, DOCUMENT_NOT_FOUND, PERSISTED_QUERY_NOT_FOUND, REPORT_NOT_FOUND -> StatusCodes.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> StatusCodes.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> StatusCodes.NOT_ACCEPTABLE;
            case REQUEST_TOO_LARGE -> StatusCodes.REQUEST_ENTITY_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> StatusCodes.UNSUPPORTED_MEDIA_TYPE;
            case INTERNAL_ERROR -> StatusCodes.INTERNAL_SERVER_ERROR;
            case REQUEST_TIMEOUT -> StatusCodes.REQUEST_TIME_OUT;
            case NOT_READY, DATABASE_UNAVAILABLE, SERVER_BUSY, TOO_MANY_LIVE -> StatusCodes.SERVICE_UNAVAILABLE;
            case QUERY_TIMEOUT -> StatusCodes.GATEWAY_TIME_OUT;
        };
    }

    /** Of an operation whose answer is no GraphQL response. */
    static int ofFailed(ExecutionResult result) {
        return of(firstCode(result));
    }

    private static ErrorCode firstCode(ExecutionResult result) {
        Map<String, Object> extensions = result.getErrors().get(0).getExtensions();
        return extensions == null
                ? ErrorCode.INTERNAL_ERROR
                : ErrorCode.valueOf(String.valueOf(extensions.get("code")));
    }
}
