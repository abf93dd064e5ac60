package org.commissioninggraph.execution.networks;

import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.Validity;
import org.commissioninggraph.network.paths.NetworkPath;
import org.commissioninggraph.network.paths.PathAnswer;
import org.commissioninggraph.network.paths.PathStep;
import org.commissioninggraph.plan.AnswerArguments;
import org.commissioninggraph.plan.NetworkAnswer;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.commissioninggraph.schema.networks.PathFields;
import org.jspecify.annotations.Nullable;

/** Tells of paths over a network. */
record PathAnswers(AnswerObjects objects, Network network, AnswerArguments arguments) {
    Map<String, @Nullable Object> of(@Nullable NetworkAnswer selected, PathAnswer found) {
        return objects.object(selected, entry -> switch ((PathFields.Paths) Objects.requireNonNull(entry.binding())) {
            case PATHS -> {
                objects.cut(arguments, AnswerArgument.PATHS, found.paths().size(), found.more());
                yield objects.list(found.paths(), path -> path(entry.below(), path));
            }
            case MORE -> found.more();
            case HOPS -> found.hops();
            case EXHAUSTED -> found.exhausted();
        });
    }

    private Map<String, @Nullable Object> path(@Nullable NetworkAnswer selected, NetworkPath path) {
        return objects.object(selected, entry -> switch ((PathFields.Path) Objects.requireNonNull(entry.binding())) {
            case HOPS -> path.hops();
            case LENGTH -> path.length();
            case CODES -> objects.list(path.nodes(), node -> NetworkCodes.code(network, node));
            case NODES -> objects.list(path.nodes(), node -> objects.node(entry, NetworkCodes.code(network, node)));
            case STEPS -> objects.list(path.steps(), step -> step(entry.below(), step));
            case INTERVALS -> objects.list(path.days().intervals(), days -> interval(entry.below(), days));
        });
    }

    private Map<String, @Nullable Object> step(@Nullable NetworkAnswer selected, PathStep step) {
        EdgeAnswers edges = new EdgeAnswers(objects, network, null);
        return objects.object(selected, entry -> switch ((PathFields.Step) Objects.requireNonNull(entry.binding())) {
            case FROM -> NetworkCodes.code(network, step.from());
            case TO -> NetworkCodes.code(network, step.to());
            case LENGTH -> step.length();
            case RELATIONSHIPS ->
                objects.list(step.edges(), edge -> edges.edge(entry.below(), edge, followed(step, edge)));
        });
    }

    private EdgeDirection followed(PathStep step, int edge) {
        return network.source(edge) == step.from() ? EdgeDirection.OUT : EdgeDirection.IN;
    }

    private Map<String, @Nullable Object> interval(@Nullable NetworkAnswer selected, Validity days) {
        return objects.object(
                selected, entry -> switch ((PathFields.Interval) Objects.requireNonNull(entry.binding())) {
                    case SINCE -> EdgeAnswers.text(days.since());
                    case UNTIL -> EdgeAnswers.text(days.until());
                });
    }
}
