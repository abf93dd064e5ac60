package org.commissioninggraph.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.document.filter.OmittedCondition;
import org.commissioninggraph.execution.networks.CutList;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.QueryPlan;

/**
 * The notices of one answer. They follow from the operation, the release and the rows of its pages alone, so that equal
 * answers have equal notices.
 */
final class Notices {
    private Notices() {}

    /**
     * @param answers of the fields
     */
    static List<Notice> of(Operation operation, PlannedFields fields, RootAnswers answers) {
        List<Notice> notices = new ArrayList<>(known(operation, fields));
        for (PlannedField field : answers.cut()) {
            if (isUnasked(field)) {
                notices.add(cut(field.path().getKeysOnly(), field.bound()));
            }
        }
        answers.cutBelow().forEach((field, lists) -> lists.forEach(list -> notices.add(cut(field, list))));
        answers.notOpen().forEach((field, found) -> notices.add(notOpen(field, found)));
        return notices;
    }

    /** Those that are known before there are rows. */
    static List<Notice> known(Operation operation, PlannedFields fields) {
        List<Notice> notices = new ArrayList<>();
        for (OmittedCondition omission : operation.omissions()) {
            notices.add(new Notice(NoticeCode.NOT_FILTERED, omission.field(), omission.message()));
        }
        notices.addAll(fields.notices());
        return notices;
    }

    /** The same, as they are sent. */
    static List<Map<String, Object>> told(Operation operation, PlannedFields fields) {
        return known(operation, fields).stream().map(Notice::toSpecification).toList();
    }

    /** A list that was cut where nobody said so may be taken for the whole. */
    private static boolean isUnasked(PlannedField field) {
        return field.bound().plan() instanceof QueryPlan.Many many
                && many.usualSize()
                && many.connection().showsRows();
    }

    private static Notice notOpen(PlannedField field, long found) {
        Connection list = ((QueryPlan.Many) field.bound().plan()).connection();
        LocalDate day =
                field.bound().value(Objects.requireNonNull(list.searchedDay()).day());
        return new Notice(
                NoticeCode.NOT_OPEN_ON_DAY,
                List.copyOf(field.path().getKeysOnly()),
                "nothing that fits is open on " + day + ", but " + found + (found == 1 ? " is" : " are")
                        + " on other days: ask with `history: true`, or for another day with `asOf`");
    }

    private static Notice cut(PlannedField field, CutList list) {
        List<String> path = new ArrayList<>(field.path().getKeysOnly());
        path.addAll(list.path());
        String size = list.size().argument();
        return new Notice(
                NoticeCode.LIST_CUT,
                List.copyOf(path),
                "only " + list.shown() + " are here, since `" + size + "` was not given: give it");
    }

    private static Notice cut(List<String> path, BoundPlan bound) {
        QueryPlan.Many many = (QueryPlan.Many) bound.plan();
        // One row more than the page holds is read, to know whether there are more.
        long shown = bound.<Long>value(
                        Objects.requireNonNull(many.connection().page().limit()))
                - 1;
        return new Notice(
                NoticeCode.LIST_CUT,
                List.copyOf(path),
                "only the first " + shown + " are here, since `first` was not given: give it, or go on with"
                        + " `after: pageInfo.endCursor`");
    }
}
