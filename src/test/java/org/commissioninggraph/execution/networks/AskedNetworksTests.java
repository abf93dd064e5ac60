package org.commissioninggraph.execution.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.memory.ByteCache;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.network.NetworkBuilder;
import org.commissioninggraph.network.NetworkNode;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.plan.AnswerArguments;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.schema.networks.NetworkVocabulary;
import org.junit.jupiter.api.Test;

final class AskedNetworksTests {
    private static final LocalDate DAY = LocalDate.of(2017, 4, 1);

    private final AskedNetworks networks = new AskedNetworks(
            new NetworkStore.History(
                    new Release("one", new Dates(DAY, DAY, DAY)),
                    "",
                    NetworkBuilder.directed()
                            .node(new NetworkNode("00Q", "CCG", "one"))
                            .build()),
            Objects.requireNonNull(NetworkVocabulary.of(ModelReader.read(Path.of("schema/model")))),
            new AnswerArguments(Map.of()),
            new DayNetworks(new ByteCache<>(1 << 20)),
            WorkBudget.unlimited(),
            new Cancellation(Duration.ofDays(1)));

    /** So that its figures are computed once, however many aliases ask for them. */
    @Test
    void aDayIsMeasuredOnceUntilAnotherOneIsAskedFor() {
        MeasuredNetwork first = networks.on(DAY);

        assertThat(networks.on(DAY)).isSameAs(first);
        assertThat(networks.on(DAY.plusDays(1))).isNotSameAs(first);
    }
}
