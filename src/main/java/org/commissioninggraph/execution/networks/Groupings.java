package org.commissioninggraph.execution.networks;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NodeValues;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.paths.NearestNodes;
import org.commissioninggraph.plan.AnswerArguments;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.jspecify.annotations.Nullable;

/**
 * Groups the nodes of networks of one day: by what they belong to on it, or by a value that they have.
 *
 * @param whole all that there is on the day
 * @param memberships types of edges that lead to what something belongs to, where none are named
 * @param budget that of the operation
 */
record Groupings(Supplier<Network> whole, List<String> memberships, WorkBudget budget) {

    /**
     * By what nodes are grouped: a kind that they belong to, or a property.
     *
     * @param via types of edges that lead to the kind; empty: all memberships
     */
    record By(@Nullable String kind, @Nullable String property, Set<String> via) {
        static By kindOrProperty(AnswerArguments arguments) {
            String kind = arguments.optional(AnswerArgument.GROUPED_WITH);
            String property = arguments.optional(AnswerArgument.GROUPED_PROPERTY);
            return new By(kind, property, via(arguments));
        }

        static By kind(AnswerArguments arguments) {
            return new By(arguments.value(AnswerArgument.GROUPED_BY), null, via(arguments));
        }

        private static Set<String> via(AnswerArguments arguments) {
            return Set.copyOf(arguments.texts(AnswerArgument.GROUPED_VIA));
        }
    }

    /** @throws RequestException unless it is either by a kind or by a property that there is */
    KnownGroups of(Network network, By by) {
        if ((by.kind() == null) == (by.property() == null)) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT,
                    "groups are of what organisations belong to, as in `with: Partnership, via: PARTNER_IN`, or of a value"
                            + " that they have, as in `property: \"type\"`: name one of them");
        }
        return by.kind() == null ? byProperty(network, by.property()) : byKind(network, by.kind(), by.via());
    }

    private KnownGroups byKind(Network network, String kind, Set<String> via) {
        Network all = whole.get();
        int[] nearest = NearestNodes.of(all, kind, via.isEmpty() ? Set.copyOf(memberships) : via, budget);
        @Nullable String[] groups = new @Nullable String[network.nodes()];
        int several = 0;
        for (int node = 0; node < groups.length; node++) {
            int there = all.find(network.code(node));
            int found = there < 0 ? NearestNodes.NONE : nearest[there];
            groups[node] = found < 0 ? null : NetworkCodes.code(all, found);
            several += found == NearestNodes.SEVERAL ? 1 : 0;
        }
        return new KnownGroups(groups, several);
    }

    private static KnownGroups byProperty(Network network, @Nullable String property) {
        NodeValues values = NetworkFailures.arguing(() -> NodeValues.of(network, String.valueOf(property)));
        @Nullable String[] groups = new @Nullable String[network.nodes()];
        for (int node = 0; node < groups.length; node++) {
            Object value = values.value(node);
            groups[node] = value == null ? null : value.toString();
        }
        return new KnownGroups(groups, 0);
    }
}
