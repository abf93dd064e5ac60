package org.commissioninggraph.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.model.RelationshipField;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.QueryPlan;
import org.commissioninggraph.plan.price.Statistics;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.commissioninggraph.schema.networks.NetworkQuestion;
import org.commissioninggraph.schema.networks.NetworkVocabulary;

/** Whether the release holds nothing, on the day of a network, of a type of relationships that is named for it. */
final class NetworkNotices {
    private NetworkNotices() {}

    static List<Notice> of(List<String> path, QueryPlan.Computed computed, BoundPlan bound, Statistics statistics) {
        boolean several = computed.question() == NetworkQuestion.MEASURES_OVER
                || computed.question() == NetworkQuestion.COMPARE
                || computed.arguments().given().get(AnswerArgument.DURING.argument()) != null;
        List<Notice> notices = new ArrayList<>();
        for (String type : several ? List.<String>of() : computed.arguments().texts(AnswerArgument.VIA)) {
            List<Optional<Notice>> found = new ArrayList<>();
            for (Relationship step : steps(computed.vocabulary(), type)) {
                found.add(HeldNotice.of(path, step, computed.day(), HeldNotice.Use.NETWORK, bound, statistics));
            }
            if (!found.isEmpty() && found.stream().allMatch(Optional::isPresent)) {
                notices.add(found.get(0).orElseThrow());
            }
        }
        return notices;
    }

    /** From where relationships of a type start. */
    private static List<Relationship> steps(NetworkVocabulary vocabulary, String type) {
        List<Relationship> steps = new ArrayList<>();
        for (NodeType kind : vocabulary.kinds().values()) {
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
