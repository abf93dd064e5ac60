package org.commissioninggraph.differential;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.Operation;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.OperationRefused;

/** The two sides, asked alike. */
final class Both {
    private static final long MOST_ROWS = Long.parseLong(String.valueOf(Setting.MAX_COST.defaultValue()));

    private final GraphService api;
    private final GraphQL naive;
    private final Effort effort;
    private final NaiveHeld held;

    Both(GraphService api, NaiveAnswers answers, NaiveHeld held, Effort effort) {
        this.api = api;
        this.naive = GraphQL.newGraphQL(NaiveSchema.of(api.schema(), answers))
                .defaultDataFetcherExceptionHandler(new NaiveFailures())
                .build();
        this.effort = effort;
        this.held = held;
    }

    /**
     * @return where the answers differ first; empty where they are equal
     * @throws Effort.Unfit when the question is not worth asking
     */
    Optional<Difference> difference(Question question) {
        NaiveNotices notices = NaiveNotices.of(naive.getGraphQLSchema(), question);
        JsonNode expected = notices.refused() ? Answered.REFUSED : expected(question, notices);
        ExecutionResult answered = api(question);
        for (GraphQLError error : answered.getErrors()) {
            Object code = error.getExtensions().get("code");
            if (ErrorCode.QUERY_TOO_COMPLEX.name().equals(code)) {
                throw new Effort.Unfit("more than Neo4j plans quickly");
            }
            if (ErrorCode.QUERY_TIMEOUT.name().equals(code) && cost(question) > MOST_ROWS) {
                throw new Effort.Unfit("more than a server lets in");
            }
        }
        return Difference.between(Answered.of(answered), expected);
    }

    private JsonNode expected(Question question, NaiveNotices said) {
        Set<NaiveNotices.Notice> cuts = new LinkedHashSet<>();
        JsonNode answer = Answered.of(naive(question, cuts));
        List<NaiveNotices.Notice> notices = new ArrayList<>(said.all());
        notices.addAll(cuts);
        if (answer.hasNonNull("data")) {
            notices.addAll(held.notices(naive.getGraphQLSchema(), question, said));
        }
        return Answered.with(answer, notices);
    }

    private long cost(Question question) {
        try (OperationBounds bounds = api.queryBounds()) {
            return api.plan(prepared(question), bounds).cost();
        }
    }

    private Operation prepared(Question question) {
        return api.prepare(new GraphQlRequest(question.text(), question.variableValues(), null));
    }

    /** As it is written for clients, whatever it costs. */
    ExecutionResult api(Question question) {
        Operation operation = prepared(question);
        try (OperationBounds bounds = api.queryBounds()) {
            return api.plan(operation, bounds).run();
        } catch (OperationRefused e) {
            return e.answer();
        }
    }

    /**
     * @param cuts to be added to
     */
    private ExecutionResult naive(Question question, Set<NaiveNotices.Notice> cuts) {
        effort.begin();
        Map<String, Object> sent = question.variableValues();
        ExecutionResult result = naive.execute(ExecutionInput.newExecutionInput(question.text())
                .variables(sent)
                .graphQLContext(Map.of(NaiveNotices.SENT, sent, NaiveNotices.CUTS, cuts))
                .build());
        for (GraphQLError error : result.getErrors()) {
            NaiveFailures.rethrow(error);
        }
        return result;
    }
}
