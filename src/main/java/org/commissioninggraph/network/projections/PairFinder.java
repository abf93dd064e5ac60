package org.commissioninggraph.network.projections;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkEdge;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.PropertyColumn;
import org.commissioninggraph.network.Validity;
import org.commissioninggraph.network.WorkBudget;

/** Finds the pairs of nodes that share neighbours: from each node over its neighbours to the other nodes that have them. */
final class PairFinder {
    /** Of an edge while the network is built. */
    private static final long BYTES_PER_LINK = 200;

    private final Network network;
    private final ProjectionRequest request;
    private final Memberships memberships;
    private final WorkBudget budget;
    /** By neighbour, the places of the nodes that have it, and at which position; and one more start. */
    private final int[] holderStarts;

    private final int[] holders;
    private final int[] holderPositions;
    private long links;

    PairFinder(Network network, ProjectionRequest request, Memberships memberships, WorkBudget budget) {
        this.network = network;
        this.request = request;
        this.memberships = memberships;
        this.budget = budget;
        this.holderStarts = new int[network.nodes() + 1];
        this.holders = new int[memberships.neighbours().length];
        this.holderPositions = new int[holders.length];
        turn();
    }

    private void turn() {
        for (int neighbour : memberships.neighbours()) {
            holderStarts[neighbour + 1]++;
        }
        Arrays.parallelPrefix(holderStarts, Integer::sum);
        int[] next = holderStarts.clone();
        for (int place = 0; place < memberships.nodes().length; place++) {
            for (int i = memberships.starts()[place]; i < memberships.starts()[place + 1]; i++) {
                int at = next[memberships.neighbours()[i]]++;
                holders[at] = place;
                holderPositions[at] = i;
            }
        }
    }

    Network network() {
        try {
            return found();
        } finally {
            budget.giveBack(links * BYTES_PER_LINK);
        }
    }

    private Network found() {
        NetworkBuilder builder = NetworkBuilder.undirected()
                .edgeProperty(NetworkProjection.WEIGHT, ColumnType.DOUBLE)
                .edgeProperty(NetworkProjection.SHARED, ColumnType.LONG);
        for (PropertyColumn column : network.nodeProperties()) {
            builder.nodeProperty(column.name(), column.type());
        }
        for (int node : memberships.nodes()) {
            builder.node(copy(node));
        }
        int[] shared = new int[memberships.nodes().length];
        double[] sums = new double[shared.length];
        for (int place = 0; place < shared.length; place++) {
            count(place, shared, sums);
            long before = links;
            for (int other = place + 1; other < shared.length; other++) {
                link(builder, place, other, shared[other], sums[other]);
            }
            budget.hold((links - before) * BYTES_PER_LINK);
            Arrays.fill(shared, 0);
            Arrays.fill(sums, 0);
        }
        return builder.build(network.day());
    }

    private NetworkNode copy(int node) {
        Map<String, Object> properties = new HashMap<>();
        for (PropertyColumn column : network.nodeProperties()) {
            Object value = column.value(node);
            if (value != null) {
                properties.put(column.name(), value);
            }
        }
        return new NetworkNode(
                network.code(node), network.kind(node), network.name(node), network.life(node), properties);
    }

    private void count(int place, int[] shared, double[] sums) {
        double[] shares = memberships.shares();
        long steps = shared.length / 4;
        for (int i = memberships.starts()[place]; i < memberships.starts()[place + 1]; i++) {
            int neighbour = memberships.neighbours()[i];
            steps += holderStarts[neighbour + 1] - holderStarts[neighbour];
            for (int at = holderStarts[neighbour]; at < holderStarts[neighbour + 1]; at++) {
                shared[holders[at]]++;
                sums[holders[at]] += shares.length == 0 ? 0 : Math.min(shares[i], shares[holderPositions[at]]);
            }
        }
        // A pair that is found becomes an edge, which is much more than a step.
        budget.spend(20 * steps, "the projection");
    }

    private void link(NetworkBuilder builder, int place, int other, int shared, double sum) {
        if (shared == 0) {
            return;
        }
        double weight = request.weight() == ProjectionWeight.MIN_SHARE
                ? sum
                : request.weight().of(shared, memberships.count(place), memberships.count(other));
        boolean unknown = Double.isNaN(weight);
        if (unknown ? request.threshold() > 0 : weight < request.threshold()) {
            return;
        }
        Map<String, Object> properties = unknown
                ? Map.of(NetworkProjection.SHARED, (long) shared)
                : Map.of(NetworkProjection.WEIGHT, weight, NetworkProjection.SHARED, (long) shared);
        builder.edge(
                new NetworkEdge(NetworkProjection.TYPE, code(place), code(other), Validity.ALWAYS, null, properties));
        links++;
    }

    private String code(int place) {
        return network.code(memberships.nodes()[place]);
    }
}
