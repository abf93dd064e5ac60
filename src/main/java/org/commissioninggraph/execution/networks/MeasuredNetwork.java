package org.commissioninggraph.execution.networks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.measures.Communities;
import org.commissioninggraph.network.measures.Components;
import org.commissioninggraph.network.measures.Measure;
import org.commissioninggraph.network.measures.MeasureOptions;
import org.commissioninggraph.network.measures.NetworkSummary;
import org.commissioninggraph.network.measures.NodeScores;
import org.commissioninggraph.network.paths.Neighbourhood;
import org.commissioninggraph.network.projections.NetworkProjection;
import org.commissioninggraph.plan.AnswerArguments;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.jspecify.annotations.Nullable;

/** A network in an answer, with what was found out about it: each figure once, however often it is asked for. */
final class MeasuredNetwork {
    private final Network network;
    private final Network asked;
    private final @Nullable NetworkProjection projection;
    private final @Nullable Neighbourhood neighbourhood;
    private final Groupings groupings;
    private final WorkBudget budget;
    private final Map<Object, Object> known = new HashMap<>();

    private record Scores(Measure measure, MeasureOptions options) {}

    private record Grouping(@Nullable String weight, double resolution, int seed) {}

    private record Named(List<String> codes) {}

    /** By number of node. */
    record Near(int[] distances, double[] weights) {}

    private MeasuredNetwork(
            Network network,
            boolean directed,
            @Nullable NetworkProjection projection,
            @Nullable Neighbourhood neighbourhood,
            Groupings groupings,
            WorkBudget budget) {
        this.network = network;
        this.asked = directed ? network : network.withoutDirections();
        this.projection = projection;
        this.neighbourhood = neighbourhood;
        this.groupings = groupings;
        this.budget = budget;
    }

    static MeasuredNetwork of(Network network, boolean directed, Groupings groupings, WorkBudget budget) {
        return new MeasuredNetwork(network, directed, null, null, groupings, budget);
    }

    static MeasuredNetwork of(NetworkProjection projection, Groupings groupings, WorkBudget budget) {
        return new MeasuredNetwork(projection.network(), true, projection, null, groupings, budget);
    }

    static MeasuredNetwork of(Neighbourhood neighbourhood, boolean directed, Groupings groupings, WorkBudget budget) {
        return new MeasuredNetwork(neighbourhood.network(), directed, null, neighbourhood, groupings, budget);
    }

    Network network() {
        return network;
    }

    /** As it is to be measured: with directions, or without. */
    Network asked() {
        return asked;
    }

    @Nullable NetworkProjection projection() {
        return projection;
    }

    @Nullable Neighbourhood neighbourhood() {
        return neighbourhood;
    }

    /** To be called before all nodes or edges are looked through: see {@link WorkBudget#spend}. */
    void spend(long steps, String work) {
        budget.spend(steps, work);
    }

    /** @param what is made, with all that it depends on */
    @SuppressWarnings("unchecked")
    <T> T once(Object what, Supplier<T> made) {
        Object value = known.get(what);
        if (value == null) {
            value = made.get();
            known.put(what, value);
        }
        return (T) value;
    }

    /** Those of its nodes that are named. */
    Set<Integer> named(List<String> codes) {
        return once(new Named(codes), () -> NetworkCodes.find(network, codes));
    }

    /** The measure that the arguments ask for. */
    NodeScores scores(AnswerArgument which, AnswerArguments arguments) {
        Measure measure = arguments.value(which);
        EdgeLength length = arguments.optional(AnswerArgument.LENGTH);
        MeasureOptions options = NetworkFailures.arguing(() -> new MeasureOptions(
                weight(arguments),
                length == null || network.edges() == 0 ? EdgeLength.HOPS : length,
                arguments.isTrue(AnswerArgument.NORMALISED),
                arguments.number(AnswerArgument.DAMPING)));
        return once(new Scores(measure, options), () -> measure.of(asked, options, budget));
    }

    /** Links of a projection have a weight; where there is no edge, none is missing. */
    private @Nullable String weight(AnswerArguments arguments) {
        String weight = arguments.optional(AnswerArgument.LINK_WEIGHT);
        if (network.edges() == 0) {
            return null;
        }
        return weight == null && projection != null ? NetworkProjection.WEIGHT : weight;
    }

    Communities communities(AnswerArguments arguments) {
        Grouping grouping = new Grouping(
                weight(arguments),
                arguments.number(AnswerArgument.RESOLUTION),
                arguments.<Integer>value(AnswerArgument.SEED));
        return once(
                grouping,
                () -> NetworkFailures.arguing(() -> Communities.leiden(
                        network, grouping.weight(), grouping.resolution(), grouping.seed(), budget)));
    }

    /** Its nodes in the groups that the arguments ask for. */
    KnownGroups groups(AnswerArguments arguments) {
        return groups(Groupings.By.kindOrProperty(arguments));
    }

    /** Of each node, by its number, the code of what it belongs to; null where that is nothing, or several. */
    @Nullable String[] belonging(AnswerArguments arguments) {
        return groups(Groupings.By.kind(arguments)).groups();
    }

    private KnownGroups groups(Groupings.By by) {
        return once(by, () -> groupings.of(network, by));
    }

    Components components() {
        return once(Components.class, () -> Components.of(network));
    }

    NetworkSummary summary() {
        return once(NetworkSummary.class, () -> NetworkSummary.of(asked, budget));
    }

    /** Of a neighbourhood: how far each node is, and how strongly joined with those nearer. Null for others. */
    @Nullable Near near() {
        Neighbourhood around = neighbourhood;
        return around == null ? null : once(Near.class, () -> near(around));
    }

    private Near near(Neighbourhood around) {
        int[] distances = new int[network.nodes()];
        double[] weights = new double[network.nodes()];
        Arrays.fill(weights, Double.NaN);
        for (Neighbourhood.Neighbour neighbour : around.neighbours()) {
            int node = network.node(neighbour.code());
            distances[node] = neighbour.distance();
            weights[node] = neighbour.weight();
        }
        return new Near(distances, weights);
    }
}
