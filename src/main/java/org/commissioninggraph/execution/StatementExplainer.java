package org.commissioninggraph.execution;

import java.util.Map;
import org.commissioninggraph.graph.PlanTree;

/** Tells how the database runs a read statement. */
public interface StatementExplainer {
    /** The plan, without running the statement. */
    PlanTree explain(String statement, Map<String, Object> parameters);

    /** Runs the statement, as long as the operation goes on, and tells the plan with the work of each operator. */
    PlanTree profile(String statement, Map<String, Object> parameters, Cancellation cancellation);
}
