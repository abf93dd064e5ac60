package org.commissioninggraph.graph;

import java.util.List;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ProfiledPlan;

/** Plans as the driver tells them, made plain. */
final class PlanTrees {
    private PlanTrees() {}

    static PlanTree explained(Plan plan) {
        List<PlanTree> children =
                plan.children().stream().map(PlanTrees::explained).toList();
        return new PlanTree(plan.operatorType(), DriverValues.map(plan.arguments()), 0, 0, children);
    }

    static PlanTree profiled(ProfiledPlan plan) {
        List<PlanTree> children =
                plan.children().stream().map(PlanTrees::profiled).toList();
        return new PlanTree(
                plan.operatorType(), DriverValues.map(plan.arguments()), plan.dbHits(), plan.records(), children);
    }
}
