package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.commissioninggraph.errors.RequestException;
import org.junit.jupiter.api.Test;

/** What is advised when an answer needs too much memory: something else than what was asked for. */
final class OperationLimitsTests {
    private final OperationLimits limits =
            new OperationLimits(1, 1, 1, Duration.ofHours(1), Duration.ofHours(1), new MemoryBudget(10, 5));

    private static AbstractThrowableAssert<?, ? extends Throwable> used(OperationBounds bounds) {
        return assertThatThrownBy(() -> bounds.memory().take(6)).isInstanceOf(RequestException.class);
    }

    @Test
    void anAnswerMayBeATable() {
        used(limits.ofQuery()).hasMessageContaining("for a table as text/csv");
    }

    @Test
    void aTableMayBeOneThatIsStreamed() {
        used(limits.ofTable())
                .hasMessageContaining("a table is streamed where its rows are of one list at the root")
                .hasMessageNotContaining("text/csv");
    }

    @Test
    void aTableThatIsStreamedMayHaveSmallerRows() {
        used(limits.ofReport())
                .hasMessageContaining("the lists that are within one row")
                .hasMessageNotContaining("text/csv");
    }
}
