package org.commissioninggraph.execution;

import graphql.ExecutionResult;

/** An operation cannot be executed: the answer says why. */
public final class OperationRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ExecutionResult answer;

    OperationRefused(ExecutionResult answer) {
        super(answer.getErrors().get(0).getMessage(), null, false, false);
        this.answer = answer;
    }

    public ExecutionResult answer() {
        return answer;
    }
}
