package org.commissioninggraph.network.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.EdgeLength;
import org.commissioninggraph.network.Network;

/** All paths, by trying out everything; then sorted and cut. */
final class NaivePaths {
    private record Route(String text, double length) {}

    private final Network network;
    private final PathRequest request;
    private final List<Route> routes = new ArrayList<>();

    private NaivePaths(Network network, PathRequest request) {
        this.network = network;
        this.request = request;
    }

    static List<String> find(Network network, PathRequest request) {
        NaivePaths paths = new NaivePaths(network, request);
        paths.walk(new ArrayList<>(List.of(network.node(request.from()))), 0);
        paths.routes.sort(Comparator.comparingDouble(Route::length).thenComparing(Route::text));
        return paths.routes.stream()
                .filter(route -> !request.shortestOnly()
                        || route.length() == paths.routes.get(0).length())
                .limit(request.first())
                .map(Route::text)
                .toList();
    }

    private void walk(List<Integer> nodes, double length) {
        int last = nodes.get(nodes.size() - 1);
        if (network.code(last).equals(request.to())) {
            routes.add(
                    new Route(String.join("-", nodes.stream().map(network::code).toList()), length));
            return;
        }
        for (int edge = 0; edge < network.edges() && nodes.size() <= request.maxHops(); edge++) {
            boolean out = network.source(edge) == last;
            boolean in =
                    network.target(edge) == last && request.rules().direction(network.type(edge)) == EdgeDirection.BOTH;
            int next = out ? network.target(edge) : network.source(edge);
            if ((out || in) && !nodes.contains(next)) {
                double weight = network.edgeProperty("weight").number(edge);
                List<Integer> longer = new ArrayList<>(nodes);
                longer.add(next);
                walk(longer, length + (request.length() == EdgeLength.HOPS ? 1 : weight));
            }
        }
    }
}
