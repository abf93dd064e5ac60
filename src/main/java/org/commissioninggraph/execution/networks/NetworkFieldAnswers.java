package org.commissioninggraph.execution.networks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.measures.Communities;
import org.commissioninggraph.network.measures.Components;
import org.commissioninggraph.network.measures.Concentration;
import org.commissioninggraph.network.measures.NodeScores;
import org.commissioninggraph.plan.AnswerArguments;
import org.commissioninggraph.plan.NetworkAnswer;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.commissioninggraph.schema.networks.FigureFields;
import org.commissioninggraph.schema.networks.NetworkFields;
import org.jspecify.annotations.Nullable;

/** Tells of one network. */
record NetworkFieldAnswers(AnswerObjects objects, MeasuredNetwork measured) {
    Map<String, @Nullable Object> of(@Nullable NetworkAnswer selected) {
        return objects.object(selected, entry -> switch ((NetworkFields.Whole)
                Objects.requireNonNull(entry.binding())) {
            case DATE -> EdgeAnswers.text(network().day());
            case NODES -> nodes(entry, NodePages.ofNodes(measured, entry.arguments()));
            case EDGES -> edges(entry, NodePages.ofEdges(measured, entry.arguments()));
            case SUMMARY -> new SummaryAnswers(objects, measured).of(entry.below());
            case MEASURED -> measure(entry, measured.scores(AnswerArgument.MEASURE, entry.arguments()));
            case COMPONENTS -> components(entry);
            case COMMUNITIES -> communities(entry, measured.communities(entry.arguments()));
            case CONCENTRATION -> concentrations(entry);
            case TOTAL ->
                measured.neighbourhood() == null
                        ? null
                        : measured.neighbourhood().total();
            case CUT ->
                measured.neighbourhood() != null && measured.neighbourhood().cut();
        });
    }

    private Network network() {
        return measured.network();
    }

    private Map<String, @Nullable Object> nodes(NetworkAnswer.Entry nodes, NodePages page) {
        return objects.object(
                nodes.below(), entry -> switch ((NetworkFields.Nodes) Objects.requireNonNull(entry.binding())) {
                    case TOTAL -> page.total();
                    case MORE -> page.more();
                    case NODES -> objects.list(page.in(objects, nodes), node -> node(entry.below(), node));
                });
    }

    private Map<String, @Nullable Object> node(@Nullable NetworkAnswer selected, int node) {
        return objects.object(selected, entry -> switch ((NetworkFields.Node) Objects.requireNonNull(entry.binding())) {
            case CODE -> NetworkCodes.code(network(), node);
            case KIND -> network().kind(node);
            case NAME -> network().name(node);
            case NODE -> objects.node(entry, NetworkCodes.code(network(), node));
            case SCORE ->
                measured.scores(AnswerArgument.MEASURE, entry.arguments()).score(node);
            case COMPONENT -> measured.components().component()[node];
            case COMMUNITY -> measured.communities(entry.arguments()).community()[node];
            case DISTANCE -> measured.near() == null ? null : measured.near().distances()[node];
            case WEIGHT ->
                measured.near() == null ? null : number(measured.near().weights()[node]);
        });
    }

    private static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    private Map<String, @Nullable Object> edges(NetworkAnswer.Entry edges, NodePages page) {
        EdgeAnswers answers = EdgeAnswers.of(objects, measured);
        return objects.object(
                edges.below(), entry -> switch ((NetworkFields.Edges) Objects.requireNonNull(entry.binding())) {
                    case TOTAL -> page.total();
                    case MORE -> page.more();
                    case EDGES -> objects.list(page.in(objects, edges), edge -> answers.edge(entry.below(), edge));
                });
    }

    private Map<String, @Nullable Object> measure(NetworkAnswer.Entry measure, NodeScores scores) {
        return objects.object(
                measure.below(), entry -> switch ((FigureFields.Measured) Objects.requireNonNull(entry.binding())) {
                    case REASON -> scores.reason();
                    case NOTE -> scores.note();
                });
    }

    private List<@Nullable Object> components(NetworkAnswer.Entry entry) {
        Components components = measured.components();
        return groups(entry, components.component(), components.sizes());
    }

    private Map<String, @Nullable Object> communities(NetworkAnswer.Entry communities, Communities found) {
        return objects.object(communities.below(), entry -> switch ((FigureFields.Communities)
                Objects.requireNonNull(entry.binding())) {
            case COUNT -> found.sizes().length;
            case MODULARITY -> found.modularity();
            case GROUPS -> groups(entry, found.community(), found.sizes());
            case AGREEMENT -> agreement(entry, measured.groups(entry.arguments()), found);
        });
    }

    private Map<String, @Nullable Object> agreement(NetworkAnswer.Entry field, KnownGroups known, Communities found) {
        KnownGroups.Agreement agreement = known.with(found.community());
        return objects.object(
                field.below(), entry -> switch ((FigureFields.Agreement) Objects.requireNonNull(entry.binding())) {
                    case ADJUSTED -> agreement.indices().adjusted();
                    case RAND -> agreement.indices().rand();
                    case GROUPS -> agreement.groups();
                    case COMPARED -> agreement.nodes();
                    case WITHOUT -> known.without();
                    case SEVERAL -> known.several();
                });
    }

    private List<@Nullable Object> groups(NetworkAnswer.Entry groups, int[] groupOf, int[] sizes) {
        List<Integer> shown =
                objects.first(groups, IntStream.range(0, sizes.length).boxed().toList());
        int count = shown.size();
        List<List<Integer>> members = new ArrayList<>();
        IntStream.range(0, count).forEach(group -> members.add(new ArrayList<>()));
        for (int node = 0; node < groupOf.length; node++) {
            if (groupOf[node] < count) {
                members.get(groupOf[node]).add(node);
            }
        }
        return objects.list(shown, group -> group(groups.below(), group, members.get(group)));
    }

    private Map<String, @Nullable Object> group(@Nullable NetworkAnswer selected, int group, List<Integer> members) {
        return objects.object(selected, entry -> switch ((FigureFields.Group) Objects.requireNonNull(entry.binding())) {
            case NUMBER -> group;
            case SIZE -> members.size();
            case CODES -> objects.list(objects.first(entry, members), node -> NetworkCodes.code(network(), node));
            case NODES ->
                objects.list(
                        objects.first(entry, members), node -> objects.node(entry, NetworkCodes.code(network(), node)));
        });
    }

    private record Concentrated(int node, Concentration concentration) {
        double index() {
            Double index = concentration.index();
            return index == null ? -1 : index;
        }
    }

    private List<@Nullable Object> concentrations(NetworkAnswer.Entry entry) {
        AnswerArguments arguments = entry.arguments();
        EdgeDirection direction = arguments.value(AnswerArgument.DIRECTION);
        String type = arguments.value(AnswerArgument.CONCENTRATED);
        String weight = arguments.value(AnswerArgument.SHARES);
        Set<Integer> wanted = NodePages.wanted(measured, arguments);
        measured.spend(network().nodes() + (long) network().edges(), "the concentration");
        List<Concentrated> found = new ArrayList<>();
        for (int node = 0; node < network().nodes(); node++) {
            Concentration concentration = wanted == null || wanted.contains(node)
                    ? Concentration.at(network(), node, direction, type, weight)
                    : Concentration.of(new double[0]);
            if (concentration.known() + concentration.unknown() > 0) {
                found.add(new Concentrated(node, concentration));
            }
        }
        found.sort(Comparator.comparingDouble(Concentrated::index).reversed());
        return objects.list(objects.first(entry, found), one -> concentration(entry.below(), one));
    }

    private Map<String, @Nullable Object> concentration(@Nullable NetworkAnswer selected, Concentrated one) {
        String code = NetworkCodes.code(network(), one.node());
        return objects.object(
                selected, entry -> switch ((FigureFields.Concentrated) Objects.requireNonNull(entry.binding())) {
                    case CODE -> code;
                    case NODE -> objects.node(entry, code);
                    case INDEX -> one.concentration().index();
                    case EFFECTIVE -> one.concentration().effective();
                    case KNOWN -> one.concentration().known();
                    case UNKNOWN -> one.concentration().unknown();
                    case TOTAL -> one.concentration().total();
                });
    }
}
