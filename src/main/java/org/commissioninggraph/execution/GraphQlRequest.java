package org.commissioninggraph.execution;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as the GraphQL specification has it.
 *
 * @param variables by name, as JSON values
 * @param extensions by name, as JSON values: {@code release} and {@code cost} where they are true, since the answer is to
 *     tell them; what else is given is left out
 */
public record GraphQlRequest(
        String query, Map<String, Object> variables, @Nullable String operationName, Map<String, Object> extensions) {
    public GraphQlRequest {
        extensions = ResponseExtensions.known(extensions);
    }

    public GraphQlRequest(String query, Map<String, Object> variables, @Nullable String operationName) {
        this(query, variables, operationName, Map.of());
    }

    public GraphQlRequest(String query) {
        this(query, Map.of(), null);
    }

    GraphQlRequest with(Map<String, Object> others) {
        return new GraphQlRequest(query, others, operationName, extensions);
    }
}
