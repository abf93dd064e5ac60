package org.commissioninggraph.execution.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.plan.AnswerArguments;
import org.junit.jupiter.api.Test;

final class NodePagesTests {
    private static final Network NETWORK = NetworkBuilder.directed()
            .node(new NetworkNode("00Q", "CCG", "one"))
            .node(new NetworkNode("Duty:RXR", "Duty", "two"))
            .build();

    /** Under a thousand names it is asked for a thousand times, and the time of the request holds for all of them. */
    @Test
    void nobodyIsServedWhoHasGone() {
        WorkBudget gone = new WorkBudget(Long.MAX_VALUE, () -> true);
        MeasuredNetwork measured = MeasuredNetwork.of(
                NETWORK, true, new Groupings(() -> NETWORK, List.of(), WorkBudget.unlimited()), gone);

        assertThatThrownBy(() -> NodePages.ofNodes(measured, new AnswerArguments(Map.of())))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> NodePages.ofEdges(measured, new AnswerArguments(Map.of())))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void codesAreFoundWhateverTheirCapitalsAndWithOrWithoutTheirKind() {
        assertThat(NetworkCodes.find(NETWORK, List.of("00q", "rxr", "ZZZ"))).isEqualTo(Set.of(0, 1));
        assertThat(NetworkCodes.find(NETWORK, List.of("Duty:RXR"))).isEqualTo(Set.of(1));
        assertThat(NetworkCodes.find(NETWORK, List.of())).isEmpty();
    }
}
