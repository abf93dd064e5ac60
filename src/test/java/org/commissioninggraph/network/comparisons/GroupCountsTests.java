package org.commissioninggraph.network.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.SampleNetworks;
import org.junit.jupiter.api.Test;

final class GroupCountsTests {
    private static final NetworkComparison.Counts REMOVED = new NetworkComparison.Counts(1, 0, 0);
    private static final NetworkComparison.Counts ADDED = new NetworkComparison.Counts(0, 1, 0);

    /** A leaves the north; D comes to the south; C is in no group before, and in the south after. */
    @Test
    void whatWasRemovedCountsWhereItWasAndWhatWasAddedWhereItIs() {
        Network before = SampleNetworks.directed("A-B", "C-B");
        Network after = SampleNetworks.directed("D-B", "C-D");
        NetworkComparison comparison = NetworkComparison.of(before, after);

        List<GroupCounts> groups =
                GroupCounts.of(comparison, new String[] {"N", "N", null}, new String[] {"N", "S", "S"}); // A B C; B C D

        assertThat(groups)
                .containsExactly(
                        new GroupCounts("N", Map.of("Place", REMOVED), Map.of("LINK", REMOVED)),
                        new GroupCounts(
                                "S", Map.of("Place", ADDED), Map.of("LINK", new NetworkComparison.Counts(0, 2, 0))),
                        new GroupCounts(null, Map.of(), Map.of("LINK", REMOVED)));
    }

    /** Whichever end is stored first: A and C are in the north, B in the south. */
    @Test
    void aLinkWithoutDirectionCountsAtBothEndsAndOnceWithinAGroup() {
        Network none = SampleNetworks.undirected("A", "B", "C");
        String[] groups = {"N", "S", "N"};
        Map<String, NetworkComparison.Counts> two = Map.of("LINK", new NetworkComparison.Counts(0, 2, 0));
        for (String between : List.of("A-B", "B-A")) {
            Network linked = SampleNetworks.undirected("A", "B", "C", between, "A-C");

            assertThat(GroupCounts.of(NetworkComparison.of(none, linked), groups, groups))
                    .containsExactly(
                            new GroupCounts("N", Map.of(), two), new GroupCounts("S", Map.of(), Map.of("LINK", ADDED)));
        }
    }

    @Test
    void theirSumsAreTheCountsOfTheWhole() {
        Network before = SampleNetworks.random(true, 30, 60, 1);
        Network after = SampleNetworks.random(true, 40, 60, 2);
        NetworkComparison comparison = NetworkComparison.of(before, after);
        String[] groups = new String[40];
        for (int node = 0; node < groups.length; node++) {
            groups[node] = node % 4 == 0 ? null : "G" + node % 3;
        }

        int removed = 0;
        int added = 0;
        for (GroupCounts group : GroupCounts.of(comparison, groups, groups)) {
            removed += group.edges().containsKey("LINK")
                    ? group.edges().get("LINK").removed()
                    : 0;
            added += group.edges().containsKey("LINK")
                    ? group.edges().get("LINK").added()
                    : 0;
        }
        assertThat(removed).isEqualTo(comparison.removedEdges().size());
        assertThat(added).isEqualTo(comparison.addedEdges().size());
    }

    @Test
    void withoutADifferenceThereIsNoGroup() {
        Network same = SampleNetworks.directed("A-B");

        assertThat(GroupCounts.of(NetworkComparison.of(same, same), new String[] {"N", "N"}, new String[] {"N", "N"}))
                .isEmpty();
    }
}
