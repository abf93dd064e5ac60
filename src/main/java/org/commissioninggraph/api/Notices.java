package org.commissioninggraph.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.api.PlannedFields.PlannedField;
import org.commissioninggraph.api.filter.Omission;
import org.commissioninggraph.cypher.Answers;
import org.commissioninggraph.plan.Planned;
import org.commissioninggraph.plan.QueryPlan;

/**
 * The notices of one answer. They follow from the operation, the release and the rows of its pages alone, so that equal
 * answers have equal notices.
 */
final class Notices {
    private Notices() {}

    /**
     * @param fields that have their values
     */
    static List<Notice> of(Operation operation, PlannedFields fields) {
        List<Notice> notices = new ArrayList<>();
        for (Omission omission : operation.omissions()) {
            notices.add(new Notice(NoticeCode.NOT_FILTERED, omission.field(), omission.message()));
        }
        for (PlannedField field : fields.all()) {
            if (isCut(field)) {
                notices.add(cut(field.path().getKeysOnly(), field.planned()));
            }
        }
        return notices;
    }

    /** A list that was cut where nobody said so may be taken for the whole. */
    private static boolean isCut(PlannedField field) {
        return field.planned().plan() instanceof QueryPlan.Many many
                && many.usualSize()
                && many.connection().showsRows()
                && !field.value().isCompletedExceptionally()
                && field.value().getNow(null) instanceof Map<?, ?> list
                && list.containsKey(Answers.MORE);
    }

    private static Notice cut(List<String> path, Planned planned) {
        QueryPlan.Many many = (QueryPlan.Many) planned.plan();
        // One row more than the page holds is read, to know whether there are more.
        long shown = planned.<Long>value(
                        Objects.requireNonNull(many.connection().page().limit()))
                - 1;
        return new Notice(
                NoticeCode.LIST_CUT,
                List.copyOf(path),
                "only the first " + shown + " are here, since `first` was not given: give it, or go on with"
                        + " `after: pageInfo.endCursor`");
    }
}
