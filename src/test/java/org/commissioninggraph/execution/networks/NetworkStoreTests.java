package org.commissioninggraph.execution.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.execution.MemoryBudget;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.StatementRunner;
import org.commissioninggraph.model.ModelReader;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.release.Release;
import org.junit.jupiter.api.Test;

final class NetworkStoreTests {
    private final List<String> asked = new ArrayList<>();
    private final AtomicReference<Release> current = new AtomicReference<>(release("one"));
    private final NetworkStore store =
            new NetworkStore(ModelReader.read(Path.of("schema/model")), runner(), current::get);

    /** Each after as many loads as the other. */
    private static Release release(String version) {
        LocalDate day = LocalDate.of(2017, 4, 1);
        return new Release(version, new Dates(day, day, day));
    }

    private StatementRunner runner() {
        return (statement, parameters) -> {
            asked.add(statement);
            return statement.contains("Release")
                    ? List.of(Map.of("checksum", current.get().version()))
                    : List.of();
        };
    }

    private NetworkStore.History history() {
        return store.history(new OperationBounds(
                new Cancellation(Duration.ofMinutes(1)), MemoryBudget.UNLIMITED.share("it is unlimited")));
    }

    @Test
    void theNetworkOfAFileIsCountedUntilItsClientHasIt() {
        MemoryBudget budget = new MemoryBudget(1_000_000, 1_000_000);
        NetworkExport file = new NetworkExports(store).of("network.json", Map.of("history", List.of("true")));

        try (OperationBounds bounds =
                new OperationBounds(new Cancellation(Duration.ofMinutes(1)), budget.share("ask for less"))) {
            file.prepare(bounds);
            assertThat(budget.used()).isPositive();
        }
        assertThat(budget.used()).isZero();
    }

    @Test
    void aReleaseIsReadOnceAndThatOfAnotherDatabaseAnew() {
        NetworkStore.History first = history();
        int statements = asked.size();
        current.set(release("one"));

        assertThat(history()).isSameAs(first);
        assertThat(asked).hasSize(statements);

        current.set(release("another"));

        assertThat(history().checksum()).isEqualTo("another");
        assertThat(asked).hasSize(2 * statements);
    }
}
