package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.graph.PlanTree;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;

/** Nothing more is planned for a client that has gone. */
final class ExplainingHandlerTests {
    private static final GraphQlRequest TWO =
            new GraphQlRequest("{ a: ccg(code: \"00Q\") { name } b: practice(code: \"A81001\") { name } }");

    private final Cancellation cancellation = new Cancellation(Duration.ofMinutes(1));
    private final List<String> planned = new ArrayList<>();

    private final class Leaving implements StatementExplainer {
        @Override
        public PlanTree explain(String statement, Map<String, Object> parameters) {
            planned.add(statement);
            cancellation.cancel();
            return new PlanTree("ProduceResults", Map.of("EstimatedRows", 1.0), 0, 0, List.of());
        }

        @Override
        public PlanTree profile(String statement, Map<String, Object> parameters, Cancellation same) {
            throw new AssertionError("it is not run");
        }
    }

    /** What is computed has no statement; nodes of the graph in it have one. */
    @Test
    void ofANetworkItTellsHowItsNodesAreFound() {
        List<String> statements = new ArrayList<>();
        GraphService service = ShippedRelease.explaining(new Counting(statements), Long.MAX_VALUE);
        String query = "{ figures: network { summary { nodes } } network { nodes { nodes { node { name } } } } }";
        Map<String, Object> told;
        try (Execution execution = service.explain(
                new GraphQlRequest(query),
                false,
                new OperationBounds(
                        new Cancellation(Duration.ofDays(1)),
                        service.queryBounds().memory()))) {
            ExecutionResult result = execution.run();
            assertThat(result.getErrors()).isEmpty();
            told = result.getData();
        }

        assertThat(told.get("figures")).isNull();
        assertThat(statements).hasSize(1);
        assertThat(((Map<?, ?>) told.get("network")).get("statement").toString())
                .contains("(n0:Organisation)");
    }

    private record Counting(List<String> statements) implements StatementExplainer {
        @Override
        public PlanTree explain(String statement, Map<String, Object> parameters) {
            statements.add(statement);
            return new PlanTree("ProduceResults", Map.of("EstimatedRows", 1.0), 0, 0, List.of());
        }

        @Override
        public PlanTree profile(String statement, Map<String, Object> parameters, Cancellation same) {
            throw new AssertionError("it is not run");
        }
    }

    @Test
    void endsBetweenTwoStatements() {
        GraphService service = ShippedRelease.explaining(new Leaving(), Long.MAX_VALUE);
        List<GraphQLError> errors;
        try (Execution execution = service.explain(
                TWO,
                false,
                new OperationBounds(cancellation, service.queryBounds().memory()))) {
            errors = execution.run().getErrors();
        }

        assertThat(planned).hasSize(1);
        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.getPath()).containsExactly("b");
            assertThat(error.getExtensions()).containsEntry("code", "NOT_READY");
        });
    }
}
