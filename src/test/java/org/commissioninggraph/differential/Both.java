package org.commissioninggraph.differential;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import java.util.Optional;
import org.commissioninggraph.api.GraphService;

/** The two sides, asked alike. */
final class Both {
    private final GraphService api;
    private final GraphQL naive;
    private final Effort effort;

    Both(GraphService api, NaiveAnswers answers, Effort effort) {
        this.api = api;
        this.naive = GraphQL.newGraphQL(NaiveSchema.of(api.schema(), answers))
                .defaultDataFetcherExceptionHandler(new NaiveFailures())
                .build();
        this.effort = effort;
    }

    /**
     * @return where the answers differ first; empty where they are equal
     * @throws Effort.Unfit when the question is not worth asking
     */
    Optional<Difference> difference(Question question) {
        JsonNode expected = Answered.of(naive(question));
        return Difference.between(Answered.of(api(question)), expected);
    }

    ExecutionResult api(Question question) {
        return api.execute(new GraphService.Request(question.text(), question.variableValues(), null));
    }

    ExecutionResult naive(Question question) {
        effort.begin();
        ExecutionResult result = naive.execute(ExecutionInput.newExecutionInput(question.text())
                .variables(question.variableValues())
                .build());
        for (GraphQLError error : result.getErrors()) {
            NaiveFailures.rethrow(error);
        }
        return result;
    }
}
