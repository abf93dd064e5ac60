package org.commissioninggraph.differential;

import graphql.ExecutionResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.StatementExplainer;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.PlanTree;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.TestDatabase;
import org.commissioninggraph.support.Touched;

/** The rows that questions touch, as estimated before and as counted by the database. For one thread. */
final class Costs implements StatementExplainer {
    /** What costs no more is cheap, whatever was estimated. */
    private static final double FLOOR = 1_000;

    private final Database database;
    private final GraphService service;
    private final List<Double> ratios = new ArrayList<>();
    private int tooCostly;
    private int endless;
    private long touched;

    /**
     * A question and its two costs.
     *
     * @param refused whether it was not asked, for its cost
     */
    record Estimate(long estimated, long touched, boolean refused) {
        /** The estimate as a multiple of what is touched, where neither counts for less than the floor. */
        double ratio() {
            return Math.max(FLOOR, estimated) / Math.max(FLOOR, touched);
        }
    }

    Costs(Database database, long maxCost) {
        this.database = database;
        this.service = ShippedRelease.explaining(this, maxCost);
    }

    /** Empty where the database did not come to an end in time: then it is not known what is touched. */
    Optional<Estimate> of(Question question) {
        touched = 0;
        GraphQlRequest request =
                new GraphQlRequest(question.text(), question.variableValues(), null, Map.of("cost", true));
        try (OperationBounds bounds = service.queryBounds()) {
            ExecutionResult result = service.explain(request, true, bounds).run();
            Map<?, ?> cost = (Map<?, ?>) result.getExtensions().get("cost");
            boolean refused = fails(result, ErrorCode.QUERY_TOO_EXPENSIVE);
            if (fails(result, ErrorCode.QUERY_TIMEOUT)) {
                endless++;
                return Optional.empty();
            }
            Estimate estimate = new Estimate((Long) cost.get("estimatedRows"), touched, refused);
            if (refused) {
                tooCostly++;
            } else {
                ratios.add(estimate.ratio());
            }
            return Optional.of(estimate);
        }
    }

    private static boolean fails(ExecutionResult result, ErrorCode code) {
        return result.getErrors().stream()
                .anyMatch(error -> code.name().equals(error.getExtensions().get("code")));
    }

    /** How many were asked and came to no end. */
    int endless() {
        return endless;
    }

    @Override
    public PlanTree explain(String statement, Map<String, Object> parameters) {
        throw new IllegalStateException("only profiles are asked for");
    }

    @Override
    public PlanTree profile(String statement, Map<String, Object> parameters, Cancellation cancellation) {
        try {
            touched += Touched.rows(database.profile(statement, parameters, TestDatabase.reading()));
        } catch (GraphException e) {
            if (e.code() != GraphException.Code.QUERY_TIMEOUT) {
                throw e;
            }
            throw new RequestException(ErrorCode.QUERY_TIMEOUT, String.valueOf(e.getMessage()), e);
        }
        return new PlanTree("", Map.of(), 0, 0, List.of());
    }

    /** For people: how the ratios are spread. */
    String spread() {
        double[] sorted =
                ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        StringBuilder spread = new StringBuilder(sorted.length + " estimates; as multiples of what was touched:");
        for (int percent : new int[] {0, 1, 5, 25, 50, 75, 95, 99, 100}) {
            spread.append(" %d%% %.2f".formatted(percent, sorted[(sorted.length - 1) * percent / 100]));
        }
        long near =
                Arrays.stream(sorted).filter(ratio -> ratio > 0.5 && ratio < 2).count();
        return spread + "; within a factor of two: " + near + "; refused for their cost: " + tooCostly
                + "; not ended in time: " + endless;
    }
}
