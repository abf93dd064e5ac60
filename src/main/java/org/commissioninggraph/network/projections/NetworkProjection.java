package org.commissioninggraph.network.projections;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.WorkBudget;

/**
 * The nodes of one kind, linked where they share neighbours. Nodes that share none are there without a link. Immutable.
 */
public final class NetworkProjection {
    /** The type of its edges. */
    public static final String TYPE = "SHARES";

    /** The property of its edges that is their weight; they have none where it is null. */
    public static final String WEIGHT = "weight";

    /** The property of its edges that says how many neighbours are shared. */
    public static final String SHARED = "shared";

    private final Network projected;
    private final Memberships memberships;
    private final Network network;

    private NetworkProjection(Network projected, Memberships memberships, Network network) {
        this.projected = projected;
        this.memberships = memberships;
        this.network = network;
    }

    /**
     * @param network of a day: of a history it would link nodes whose neighbours were shared at different times
     * @throws org.commissioninggraph.network.WeightException if an edge has no value of the property that shares come from
     * @throws org.commissioninggraph.network.WorkLimitException if too many pairs share neighbours
     */
    public static NetworkProjection of(Network network, ProjectionRequest request, WorkBudget budget) {
        Memberships memberships = Memberships.of(network, request);
        Network linked = new PairFinder(network, request, memberships, budget).network();
        return new NetworkProjection(network, memberships, linked);
    }

    /** Undirected, of the same day; its edges have {@link #WEIGHT} and {@link #SHARED}. */
    public Network network() {
        return network;
    }

    /** The neighbours that the ends of an edge of {@link #network} share, in order of their codes. */
    public List<SharedNeighbour> evidence(int edge) {
        // The nodes of the projection are those of the kind, in the same order.
        int first = network.source(edge);
        int second = network.target(edge);
        int[] starts = memberships.starts();
        int[] neighbours = memberships.neighbours();
        List<SharedNeighbour> evidence = new ArrayList<>();
        int mine = starts[first];
        int theirs = starts[second];
        while (mine < starts[first + 1] && theirs < starts[second + 1]) {
            int order = Integer.compare(neighbours[mine], neighbours[theirs]);
            if (order == 0) {
                evidence.add(shared(mine, theirs));
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return List.copyOf(evidence);
    }

    private SharedNeighbour shared(int mine, int theirs) {
        String code = projected.code(memberships.neighbours()[mine]);
        double[] shares = memberships.shares();
        return shares.length == 0
                ? new SharedNeighbour(code, null, null)
                : new SharedNeighbour(code, known(shares[mine]), known(shares[theirs]));
    }

    private static @org.jspecify.annotations.Nullable Double known(double share) {
        return Double.isNaN(share) ? null : (Double) share;
    }
}
