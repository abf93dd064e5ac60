package org.commissioninggraph.execution;

import graphql.ErrorType;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.plan.Planner;
import org.commissioninggraph.release.Releases;
import org.jspecify.annotations.Nullable;

/**
 * Tells how operations are answered.
 *
 * @param explainer null where it is not to be told
 */
record Explanations(
        Engine engine,
        Planner planner,
        Compiler compiler,
        @Nullable StatementExplainer explainer,
        Releases releases,
        ErrorPresenter errors) {
    /**
     * Plans an operation, to tell how it is answered: the data are, for each root field by its response key, the statement
     * that it becomes, with its parameters and the operators of its plan; null where no statement is needed.
     *
     * @param profile whether the statements are run, to tell the work of each operator
     * @throws OperationRefused when this server does not explain, or when it is a subscription
     */
    Execution plan(Operation operation, boolean profile, OperationBounds bounds) {
        if (explainer == null) {
            throw refused("this server does not explain requests: start it with EXPLAIN=on");
        }
        if (operation.isSubscription() && operation.errors().isEmpty()) {
            throw refused("a subscription is not explained: ask for the query that it holds");
        }
        StatementExplainer database = explainer;
        return new Execution(
                engine,
                bounds,
                () -> engine.plan(operation, planner, handler(operation, database, profile, bounds), bounds));
    }

    private StatementHandler handler(
            Operation operation, StatementExplainer database, boolean profile, OperationBounds bounds) {
        return new ExplainingHandler(
                compiler,
                database,
                releases.current().statistics(),
                profile,
                bounds,
                new RequestCost(operation.nanoseconds()));
    }

    private OperationRefused refused(String message) {
        return new OperationRefused(errors.refused(ErrorType.OperationNotSupported, message));
    }
}
