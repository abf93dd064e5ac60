package org.commissioninggraph.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.GraphQlRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a client has sent: a document, or what it is known by.
 *
 * @param sha256 of the document, in small hexadecimal letters: {@code extensions.persistedQuery}
 * @param extensions all others
 */
record GraphQlRequestBody(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String sha256,
        Map<String, Object> variables,
        @Nullable String operationName,
        Map<String, Object> extensions) {
    private static final String PERSISTED_QUERY = "persistedQuery";
    private static final Integer VERSION = 1;

    static GraphQlRequestBody of(
            @Nullable String query,
            @Nullable String documentId,
            Map<String, Object> variables,
            @Nullable String operationName,
            Map<String, Object> extensions) {
        Map<String, Object> others = new LinkedHashMap<>(extensions);
        String sha256 = sha256(others.remove(PERSISTED_QUERY));
        return new GraphQlRequestBody(query, documentId, sha256, variables, operationName, others);
    }

    private static @Nullable String sha256(@Nullable Object persisted) {
        if (persisted == null) {
            return null;
        }
        if (!(persisted instanceof Map<?, ?> fields)
                || !VERSION.equals(fields.get("version"))
                || !(fields.get("sha256Hash") instanceof String hash)
                || !hash.matches("[0-9a-f]{64}")) {
            throw new RequestException(
                    ErrorCode.BAD_REQUEST,
                    "`extensions.persistedQuery` is not understood: send {\"version\": 1, \"sha256Hash\": \"…\"}, the"
                            + " SHA-256 of the query in 64 small hexadecimal digits");
        }
        return hash;
    }

    GraphQlRequest request(String document) {
        return new GraphQlRequest(document, variables, operationName, extensions);
    }
}
