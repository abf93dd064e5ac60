package org.commissioninggraph.execution.networks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.comparisons.ChangedEdge;
import org.commissioninggraph.network.comparisons.ChangedNode;
import org.commissioninggraph.network.comparisons.ChangedValue;
import org.commissioninggraph.network.comparisons.GroupCounts;
import org.commissioninggraph.network.comparisons.Move;
import org.commissioninggraph.network.comparisons.NetworkComparison;
import org.commissioninggraph.network.measures.EdgeSimilarity;
import org.commissioninggraph.network.measures.RankCorrelation;
import org.commissioninggraph.plan.NetworkAnswer;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.commissioninggraph.schema.networks.ComparisonFields;
import org.jspecify.annotations.Nullable;

/** Tells what two networks differ in. */
record ComparisonAnswers(
        AnswerObjects objects, MeasuredNetwork before, MeasuredNetwork after, NetworkComparison comparison) {
    Map<String, @Nullable Object> of(@Nullable NetworkAnswer selected) {
        EdgeAnswers earlier = EdgeAnswers.of(objects, before);
        EdgeAnswers later = EdgeAnswers.of(objects, after);
        return objects.object(selected, entry -> switch ((ComparisonFields.Compared)
                Objects.requireNonNull(entry.binding())) {
            case BEFORE -> new NetworkFieldAnswers(objects, before).of(entry.below());
            case AFTER -> new NetworkFieldAnswers(objects, after).of(entry.below());
            case NODE_COUNTS -> counts(entry, comparison.nodeCounts());
            case EDGE_COUNTS -> counts(entry, comparison.edgeCounts());
            case GROUP_COUNTS -> groups(entry);
            case REMOVED -> nodes(entry, before.network(), comparison.removedNodes());
            case ADDED -> nodes(entry, after.network(), comparison.addedNodes());
            case CHANGED ->
                objects.list(objects.first(entry, comparison.changedNodes()), node -> changed(entry.below(), node));
            case REMOVED_EDGES ->
                objects.list(
                        objects.first(entry, comparison.removedEdges()), edge -> earlier.edge(entry.below(), edge));
            case ADDED_EDGES ->
                objects.list(objects.first(entry, comparison.addedEdges()), edge -> later.edge(entry.below(), edge));
            case CHANGED_EDGES ->
                objects.list(
                        objects.first(entry, comparison.changedEdges()),
                        edge -> changed(entry.below(), edge, earlier, later));
            case MOVES -> objects.list(objects.first(entry, comparison.moves()), move -> move(entry.below(), move));
            case SIMILARITY -> similarity(entry.below());
            case CORRELATION -> correlation(entry);
        });
    }

    private List<@Nullable Object> nodes(NetworkAnswer.Entry entry, Network network, List<Integer> nodes) {
        return objects.list(objects.first(entry, nodes), node -> objects.node(entry, NetworkCodes.code(network, node)));
    }

    private List<@Nullable Object> counts(NetworkAnswer.Entry counts, Map<String, NetworkComparison.Counts> told) {
        return objects.list(
                told.entrySet(),
                each -> objects.object(counts.below(), entry -> switch ((ComparisonFields.Counts)
                        Objects.requireNonNull(entry.binding())) {
                    case NAME -> each.getKey();
                    case REMOVED -> each.getValue().removed();
                    case ADDED -> each.getValue().added();
                    case CHANGED -> each.getValue().changed();
                }));
    }

    private List<@Nullable Object> groups(NetworkAnswer.Entry groups) {
        before.spend(before.network().nodes() + (long) before.network().edges(), "the groups");
        List<GroupCounts> told =
                GroupCounts.of(comparison, before.belonging(groups.arguments()), after.belonging(groups.arguments()));
        return objects.list(
                told,
                group -> objects.object(groups.below(), entry -> switch ((ComparisonFields.GroupCounts)
                        Objects.requireNonNull(entry.binding())) {
                    case CODE -> group.group();
                    case NODE -> group.group() == null ? null : objects.node(entry, group.group());
                    case NODES -> counts(entry, group.nodes());
                    case EDGES -> counts(entry, group.edges());
                }));
    }

    private Map<String, @Nullable Object> changed(@Nullable NetworkAnswer selected, ChangedNode node) {
        String code = NetworkCodes.code(after.network(), node.after());
        return objects.object(
                selected, entry -> switch ((ComparisonFields.Node) Objects.requireNonNull(entry.binding())) {
                    case CODE -> code;
                    case NODE -> objects.node(entry, code);
                    case VALUES -> values(entry, node.values());
                });
    }

    private Map<String, @Nullable Object> changed(
            @Nullable NetworkAnswer selected, ChangedEdge edge, EdgeAnswers earlier, EdgeAnswers later) {
        return objects.object(
                selected, entry -> switch ((ComparisonFields.Edge) Objects.requireNonNull(entry.binding())) {
                    case BEFORE -> earlier.edge(entry.below(), edge.before());
                    case AFTER -> later.edge(entry.below(), edge.after());
                    case RESTARTED -> edge.restarted();
                    case VALUES -> values(entry, edge.values());
                });
    }

    private List<@Nullable Object> values(NetworkAnswer.Entry values, List<ChangedValue> changed) {
        return objects.list(
                changed,
                value -> objects.object(values.below(), entry -> switch ((ComparisonFields.Value)
                        Objects.requireNonNull(entry.binding())) {
                    case PROPERTY -> value.property();
                    case BEFORE -> text(value.before());
                    case AFTER -> text(value.after());
                }));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private Map<String, @Nullable Object> move(@Nullable NetworkAnswer selected, Move move) {
        return objects.object(
                selected, entry -> switch ((ComparisonFields.Move) Objects.requireNonNull(entry.binding())) {
                    case CODE -> NetworkCodes.plain(move.code());
                    case NODE -> objects.node(entry, NetworkCodes.plain(move.code()));
                    case TYPE -> move.type();
                    case FROM -> NetworkCodes.plain(move.from());
                    case FROM_NODE -> objects.node(entry, NetworkCodes.plain(move.from()));
                    case TO -> NetworkCodes.plain(move.to());
                    case TO_NODE -> objects.node(entry, NetworkCodes.plain(move.to()));
                });
    }

    private Map<String, @Nullable Object> similarity(@Nullable NetworkAnswer selected) {
        EdgeSimilarity similarity =
                before.once(EdgeSimilarity.class, () -> EdgeSimilarity.of(before.network(), after.network()));
        return objects.object(
                selected, entry -> switch ((ComparisonFields.Similarity) Objects.requireNonNull(entry.binding())) {
                    case COMMON -> similarity.common();
                    case EITHER -> similarity.either();
                    case JACCARD -> similarity.jaccard();
                });
    }

    private record Correlation(Map<String, Object> arguments) {}

    private Map<String, @Nullable Object> correlation(NetworkAnswer.Entry field) {
        RankCorrelation correlation =
                before.once(new Correlation(field.arguments().given()), () -> correlated(field));
        return objects.object(field.below(), entry -> switch ((ComparisonFields.Correlation)
                Objects.requireNonNull(entry.binding())) {
            case SPEARMAN -> correlation.spearman();
            case KENDALL -> correlation.kendall();
            case NODES -> correlation.nodes();
        });
    }

    private RankCorrelation correlated(NetworkAnswer.Entry field) {
        double[] earlier =
                before.scores(AnswerArgument.MEASURE, field.arguments()).values();
        double[] later = after.scores(AnswerArgument.MEASURE, field.arguments()).values();
        double[] same = new double[earlier.length];
        for (int node = 0; node < same.length; node++) {
            int other = after.network().find(before.network().code(node));
            same[node] = other < 0 ? Double.NaN : later[other];
        }
        return RankCorrelation.of(earlier, same);
    }
}
