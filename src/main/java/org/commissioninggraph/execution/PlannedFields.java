package org.commissioninggraph.execution;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.plan.cost.Cost;
import org.commissioninggraph.plan.cost.Estimator;
import org.commissioninggraph.plan.cost.Statistics;

/** The root fields of one execution, as they are planned: all of them before any is run. For one thread at a time. */
final class PlannedFields {
    private final List<PlannedField> fields = new ArrayList<>();

    private List<Notice> notices = List.of();

    void add(PlannedField field) {
        fields.add(field);
    }

    /** Of all of them together. */
    Cost cost(Statistics statistics) {
        Cost cost = Cost.FREE;
        for (PlannedField field : fields) {
            cost = cost.plus(
                    Estimator.cost(field.bound(), statistics).below(field.path().getSegmentName()));
        }
        return cost;
    }

    /** Of planning the statements of all of them: see {@link org.commissioninggraph.plan.Complexity}. */
    long complexity() {
        return fields.stream().mapToLong(field -> field.bound().complexity()).sum();
    }

    /** Finds out what is to be known of the answer before there is one: to be asked for when all are planned. */
    void note(Statistics statistics) {
        List<Notice> found = new ArrayList<>();
        fields.forEach(field -> found.addAll(PlanNotices.of(field, statistics)));
        notices = List.copyOf(found);
    }

    List<Notice> notices() {
        return notices;
    }

    List<PlannedField> all() {
        return List.copyOf(fields);
    }
}
