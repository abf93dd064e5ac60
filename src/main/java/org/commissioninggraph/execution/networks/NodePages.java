package org.commissioninggraph.execution.networks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.PropertyColumn;
import org.commissioninggraph.network.measures.NodeScores;
import org.commissioninggraph.network.projections.NetworkProjection;
import org.commissioninggraph.plan.AnswerArguments;
import org.commissioninggraph.plan.NetworkAnswer;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.jspecify.annotations.Nullable;

/**
 * A page of the nodes or edges of a network.
 *
 * @param total how many pass, whatever the page
 * @param more whether there are more behind it
 * @param numbers those of the page, in order
 */
record NodePages(int total, boolean more, List<Integer> numbers) {
    static NodePages ofNodes(MeasuredNetwork measured, AnswerArguments arguments) {
        Network network = measured.network();
        measured.spend(network.nodes(), "the nodes");
        NodeScores scores = arguments.optional(AnswerArgument.ORDER_BY) == null
                ? null
                : measured.scores(AnswerArgument.ORDER_BY, arguments);
        Set<String> kinds = new HashSet<>(arguments.texts(AnswerArgument.KINDS));
        Set<Integer> only = wanted(measured, arguments);
        List<Integer> passing = new ArrayList<>();
        for (int node : ordered(network, scores, arguments.isTrue(AnswerArgument.ASCENDING))) {
            boolean fits =
                    (kinds.isEmpty() || kinds.contains(network.kind(node))) && (only == null || only.contains(node));
            if (fits && isWithin(scores, node, arguments)) {
                passing.add(node);
            }
        }
        String after = arguments.optional(AnswerArgument.BEHIND);
        int begin = after == null ? 0 : behind(passing.indexOf(NetworkCodes.find(network, after)), after);
        return page(passing, begin, arguments);
    }

    static NodePages ofEdges(MeasuredNetwork measured, AnswerArguments arguments) {
        Network network = measured.network();
        measured.spend(network.edges(), "the edges");
        Set<String> types = new HashSet<>(arguments.texts(AnswerArgument.VIA));
        Set<Integer> only = wanted(measured, arguments);
        List<Integer> passing = new ArrayList<>();
        for (int edge = 0; edge < network.edges(); edge++) {
            boolean touches =
                    only == null || only.contains(network.source(edge)) || only.contains(network.target(edge));
            if (touches && (types.isEmpty() || types.contains(network.type(edge)))) {
                passing.add(edge);
            }
        }
        PropertyColumn weight = network.edgeProperty(NetworkProjection.WEIGHT);
        if (arguments.isTrue(AnswerArgument.BY_WEIGHT) && measured.projection() != null && weight != null) {
            passing.sort((one, other) -> Double.compare(weight(weight, other), weight(weight, one)));
        }
        String after = arguments.optional(AnswerArgument.BEHIND);
        int begin = 0;
        if (after != null) {
            int at = IntStream.range(0, passing.size())
                    .filter(i -> network.edgeId(passing.get(i)).equals(after))
                    .findFirst()
                    .orElse(-1);
            begin = behind(at, after);
        }
        return page(passing, begin, arguments);
    }

    /** Those without one come last. */
    private static double weight(PropertyColumn column, int edge) {
        double weight = column.number(edge);
        return Double.isNaN(weight) ? Double.NEGATIVE_INFINITY : weight;
    }

    private static NodePages page(List<Integer> passing, int begin, AnswerArguments arguments) {
        int end = (int) Math.min(passing.size(), begin + (long) arguments.number(AnswerArgument.FIRST));
        return new NodePages(passing.size(), end < passing.size(), passing.subList(begin, end));
    }

    /** Its numbers, where they are shown. */
    List<Integer> in(AnswerObjects objects, NetworkAnswer.Entry field) {
        objects.cut(field.arguments(), AnswerArgument.FIRST, numbers.size(), more);
        return numbers;
    }

    private static int behind(int at, String after) {
        if (at < 0) {
            throw new RequestException(
                    ErrorCode.BAD_CURSOR,
                    "after: " + after + " is none of these: give what the last of the page before has, with the same"
                            + " other arguments");
        }
        return at + 1;
    }

    /** Numbers of the nodes that are named; null where all are wanted. */
    static @Nullable Set<Integer> wanted(MeasuredNetwork measured, AnswerArguments arguments) {
        return arguments.optional(AnswerArgument.ONLY) == null
                ? null
                : measured.named(arguments.texts(AnswerArgument.ONLY));
    }

    /** Those without a value come last, either way. */
    private static List<Integer> ordered(Network network, @Nullable NodeScores scores, boolean ascending) {
        List<Integer> order = new ArrayList<>();
        if (scores == null) {
            IntStream.range(0, network.nodes()).forEach(order::add);
            return order;
        }
        for (int node : scores.ranking()) {
            order.add(node);
        }
        if (ascending) {
            Collections.sort(order, (one, other) -> {
                int byValue = Double.compare(scores.values()[one], scores.values()[other]);
                return byValue == 0 ? Integer.compare(one, other) : byValue;
            });
        }
        return order;
    }

    private static boolean isWithin(@Nullable NodeScores scores, int node, AnswerArguments arguments) {
        Number least = arguments.optional(AnswerArgument.AT_LEAST);
        Number most = arguments.optional(AnswerArgument.AT_MOST);
        if (least == null && most == null) {
            return true;
        }
        if (scores == null) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT, "atLeast and atMost are of a measure: name it in orderBy");
        }
        double value = scores.values()[node];
        return (least == null || value >= least.doubleValue()) && (most == null || value <= most.doubleValue());
    }
}
