package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.AssertException;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.OneOfNullValueException;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ErrorPresenterTests {
    @Test
    void whatGraphQlJavaThrowsOfAValueIsTheClients() {
        for (RuntimeException thrown : List.of(
                new CoercingParseValueException("Expected a StringValue{value='x'}"),
                new CoercingParseLiteralException("Expected a StringValue{value='x'}"),
                new OneOfNullValueException("OneOf type field 'X' must be non-null."))) {
            GraphQLError error = ErrorPresenter.ofCoercion(thrown);

            assertThat(error).isNotNull();
            assertThat(error.getErrorType()).isEqualTo(ErrorType.ValidationError);
            assertThat(error.getMessage()).isEqualTo("a value of an argument or variable is not of its type");
        }
    }

    @Test
    void whatItThrowsOfItselfIsNot() {
        assertThat(ErrorPresenter.ofCoercion(new AssertException("should never happen")))
                .isNull();
        assertThat(ErrorPresenter.ofCoercion(new AbortExecutionException("too deep")))
                .isNull();
        assertThat(ErrorPresenter.ofCoercion(new IllegalStateException())).isNull();
    }
}
