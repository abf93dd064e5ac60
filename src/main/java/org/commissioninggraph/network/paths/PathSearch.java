package org.commissioninggraph.network.paths;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.commissioninggraph.network.DaySet;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.WorkBudget;

/**
 * Paths over a network. With {@link PathRequest#during} the network is a whole history, and a path must hold as a whole on
 * some day; without, the network is that of a day, and whatever it has can be followed.
 */
public final class PathSearch {
    /** By which two lengths may differ, relatively, and still be alike: sums of fractions differ by their order. */
    private static final double TIE = 1e-10;

    private final PathRequest request;
    private final WorkBudget budget;
    private final StepGraph forwards;
    private final StepGraph backwards;
    private final int source;
    private final int target;

    private PathSearch(Network network, PathRequest request, WorkBudget budget) {
        this.request = request;
        this.budget = budget;
        this.source = network.node(request.from());
        this.target = network.node(request.to());
        this.forwards = StepGraph.of(network, request, false);
        this.backwards = StepGraph.of(network, request, true);
    }

    /**
     * From a node to itself there is one path, of no step, where it is open on a day that counts.
     *
     * @throws org.commissioninggraph.network.UnknownNodeException if either end is no node of the network
     * @throws org.commissioninggraph.network.WorkLimitException if the search would take too much
     * @throws org.commissioninggraph.network.WeightException if the weight is not one
     */
    public static PathAnswer find(Network network, PathRequest request, WorkBudget budget) {
        PathSearch search = new PathSearch(network, request, budget);
        if (search.source == search.target) {
            return search.ofNoStep();
        }
        if (request.during() != null) {
            return search.holdingOnSomeDay(DaySet.of(request.during()));
        }
        return request.shortestOnly() && request.length() == EdgeLength.HOPS
                ? search.shortestByHops()
                : search.shortest();
    }

    private PathAnswer ofNoStep() {
        DaySet window = request.during() == null ? DaySet.ALL : DaySet.of(request.during());
        NetworkPath path = forwards.path(List.of(source), window);
        boolean holds = request.during() == null || !path.days().isEmpty();
        return new PathAnswer(holds ? List.of(path) : List.of(), false, 0, true);
    }

    private PathAnswer holdingOnSomeDay(DaySet window) {
        RemainingDays remaining = new RemainingDays(backwards, target, window, request.maxHops(), budget);
        List<NetworkPath> paths = new ArrayList<>();
        int limit = request.first() == Integer.MAX_VALUE ? request.first() : request.first() + 1;
        SequencesByHops sequences = new SequencesByHops(forwards, remaining, target, limit, budget, paths);
        for (int hops = 1; hops <= request.maxHops() && paths.size() < limit; hops++) {
            if (request.shortestOnly() && !paths.isEmpty()) {
                break;
            }
            if (!remaining.days(hops, source).isEmpty()) {
                sequences.add(source, hops, window);
            }
        }
        return answer(paths, remaining.rounds(), remaining.exhausted());
    }

    /** As if everything held always: what the network has can be followed. */
    private PathAnswer shortestByHops() {
        RemainingLengths lengths = lengths();
        double least = lengths.length(request.maxHops(), source);
        List<NetworkPath> paths = new ArrayList<>();
        if (least < Double.POSITIVE_INFINITY) {
            new EqualSequences(forwards, lengths, target, request.first() + 1L, budget, paths).add(source, (int) least);
        }
        return answer(paths, lengths.rounds(), lengths.exhausted());
    }

    private RemainingLengths lengths() {
        return new RemainingLengths(backwards, target, new BitSet(), request.maxHops(), budget);
    }

    private PathAnswer shortest() {
        RemainingLengths lengths = lengths();
        List<NetworkPath> paths = new ArrayList<>();
        if (lengths.length(request.maxHops(), source) < Double.POSITIVE_INFINITY) {
            ShortestSequences sequences =
                    new ShortestSequences(forwards, backwards, source, target, request.maxHops(), budget);
            double most = Double.MAX_VALUE;
            while (paths.size() <= request.first()) {
                NodeSequence next = sequences.next();
                if (next == null || next.length() > most) {
                    break;
                }
                paths.add(forwards.path(next.nodes(), DaySet.ALL));
                most = request.shortestOnly() ? paths.get(0).length() * (1 + TIE) : most;
            }
        }
        return answer(paths, lengths.rounds(), lengths.exhausted());
    }

    private PathAnswer answer(List<NetworkPath> paths, int hops, boolean exhausted) {
        boolean more = paths.size() > request.first();
        return new PathAnswer(List.copyOf(more ? paths.subList(0, request.first()) : paths), more, hops, exhausted);
    }
}
