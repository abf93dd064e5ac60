package org.commissioninggraph.network.paths;

import java.util.BitSet;
import java.util.List;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.EdgeWeights;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.WorkBudget;

/**
 * What is near some nodes.
 *
 * @param network the nodes looked from and those listed, with the edges between them that may be followed
 * @param neighbours in order: the nearest first, then by weight, the largest first, then by code
 * @param total how many there are, whatever the limit
 * @param cut whether the limit left some out: the last in that order
 */
public record Neighbourhood(Network network, List<Neighbour> neighbours, int total, boolean cut) {
    /**
     * @param code of the node
     * @param distance in hops, 1 or more
     * @param weight the sum of the weights of the edges from nodes that are one hop nearer; without a weight their number
     */
    public record Neighbour(String code, int distance, double weight) {}

    /**
     * @throws org.commissioninggraph.network.UnknownNodeException if a code is none of the network
     */
    public static Neighbourhood of(Network network, NeighbourhoodRequest request, WorkBudget budget) {
        StepRules rules = request.rules();
        double[] weights = request.weight() == null
                ? new double[0]
                : EdgeWeights.read(network, request.weight(), edge -> rules.follows(network.type(edge)));
        StepGraph graph = StepGraph.of(network, rules, EdgeLength.HOPS, new double[0], false);
        BitSet shown = new BitSet();
        request.of().forEach(code -> shown.set(network.node(code)));
        List<Neighbour> all = new NeighbourSearch(graph, weights, request, budget).from(shown);
        List<Neighbour> first = all.subList(0, Math.min(request.limit(), all.size()));
        first.forEach(neighbour -> shown.set(network.node(neighbour.code())));
        return new Neighbourhood(
                network.select(shown::get, edge -> rules.follows(network.type(edge))),
                List.copyOf(first),
                all.size(),
                first.size() < all.size());
    }
}
