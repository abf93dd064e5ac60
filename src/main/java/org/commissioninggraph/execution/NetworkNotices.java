package org.commissioninggraph.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.model.RelationshipField;
import org.commissioninggraph.plan.AnswerArguments;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.QueryPlan;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.schema.networks.AnswerArgument;

/** Whether the release holds nothing, on a day of a network, of a type of relationships that is named for it. */
public final class NetworkNotices {
    private NetworkNotices() {}

    static List<Notice> of(List<String> path, QueryPlan.Computed computed, BoundPlan bound, Statistics statistics) {
        if (computed.arguments().given().get(AnswerArgument.DURING.argument()) != null) {
            return List.of();
        }
        HeldNotice.Use use =
                switch (computed.question()) {
                    case MEASURES_OVER -> HeldNotice.Use.SERIES;
                    case COMPARE -> HeldNotice.Use.COMPARISON;
                    default -> HeldNotice.Use.NETWORK;
                };
        Collection<NodeType> kinds = computed.vocabulary().kinds().values();
        List<String> via = computed.arguments().texts(AnswerArgument.VIA);
        return of(path, kinds, via, days(computed, bound), use, statistics);
    }

    private static List<LocalDate> days(QueryPlan.Computed computed, BoundPlan bound) {
        AnswerArguments arguments = computed.arguments();
        return switch (computed.question()) {
            case MEASURES_OVER -> arguments.days(AnswerArgument.DATES);
            case COMPARE -> List.of(arguments.value(AnswerArgument.BEFORE), arguments.value(AnswerArgument.AFTER));
            default -> bound.days(computed.day());
        };
    }

    /**
     * What is to be known of a network as a file: code, path, which is empty, and message of each notice.
     *
     * @param kinds from which its relationships start
     * @param via the types of relationships that are named for it
     */
    public static List<Map<String, Object>> ofFile(
            Collection<NodeType> kinds, Collection<String> via, LocalDate day, Statistics statistics) {
        return statistics == Statistics.NONE
                ? List.of()
                : of(List.of(), kinds, via, List.of(day), HeldNotice.Use.NETWORK, statistics).stream()
                        .map(Notice::toSpecification)
                        .toList();
    }

    /** One notice for each type of which nothing is held on one of the days, or more of them. */
    static List<Notice> of(
            List<String> path,
            Collection<NodeType> kinds,
            Collection<String> via,
            List<LocalDate> days,
            HeldNotice.Use use,
            Statistics statistics) {
        List<Notice> notices = new ArrayList<>();
        for (String type : via) {
            List<Relationship> steps = steps(kinds, type);
            List<LocalDate> without = days.stream()
                    .distinct()
                    .filter(day -> steps.stream().noneMatch(step -> statistics.holds(step, day, day.plusDays(1))))
                    .toList();
            if (!steps.isEmpty() && !without.isEmpty()) {
                notices.add(HeldNotice.of(path, steps.get(0), without, use, statistics));
            }
        }
        return notices;
    }

    /** From where relationships of a type start. */
    private static List<Relationship> steps(Collection<NodeType> kinds, String type) {
        List<Relationship> steps = new ArrayList<>();
        for (NodeType kind : kinds) {
            for (RelationshipField hop : kind.hops()) {
                Relationship step = hop.steps().get(0);
                boolean alone = hop.steps().size() == 1 && step.type().equals(type);
                if (alone
                        && step.direction() == Direction.OUT
                        && step.stored()
                        && step.edge().dated()) {
                    steps.add(step);
                }
            }
        }
        return steps;
    }
}
