package org.commissioninggraph.document;

import graphql.ErrorType;
import graphql.GraphqlErrorException;
import graphql.language.SourceLocation;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.PresentedError;
import org.jspecify.annotations.Nullable;

/** That a document is not even validated. */
final class DocumentRefusal {
    private DocumentRefusal() {}

    /**
     * @param message what is wrong, and what to write instead
     */
    static GraphqlErrorException of(ErrorCode code, String message, @Nullable SourceLocation place) {
        return GraphqlErrorException.newErrorException()
                .errorClassification(ErrorType.ValidationError)
                .message(message)
                .sourceLocation(place)
                .extensions(Map.of(PresentedError.CODE, code.name()))
                .build();
    }
}
