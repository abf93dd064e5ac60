package org.commissioninggraph.document.input;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.SourceLocation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a value.
 *
 * @param hint a way out; null where the message tells it
 * @param location in the document, of the argument or of the variable's declaration; null where it has none
 */
record InputProblem(String message, @Nullable String hint, @Nullable SourceLocation location) {
    static final String HINT = "hint";

    GraphQLError error() {
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError()
                .errorType(ErrorType.ValidationError)
                .message("%s", message);
        if (location != null) {
            error.location(location);
        }
        return (hint == null ? error : error.extensions(Map.of(HINT, hint))).build();
    }
}
