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
        return new PlanTree(operator(plan), PlainValues.map(plan.arguments()), 0, 0, children);
    }

    static PlanTree profiled(ProfiledPlan plan) {
        List<PlanTree> children =
                plan.children().stream().map(PlanTrees::profiled).toList();
        return new PlanTree(operator(plan), PlainValues.map(plan.arguments()), plan.dbHits(), plan.records(), children);
    }

    /** Neo4j adds the database's name, as in {@code Filter@neo4j}. */
    private static String operator(Plan plan) {
        String name = plan.operatorType();
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }
}
