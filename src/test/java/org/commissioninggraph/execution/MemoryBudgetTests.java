package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.junit.jupiter.api.Test;

final class MemoryBudgetTests {
    private static final long MANY = 4 * MemoryBudget.SMALL;

    private final MemoryBudget budget = new MemoryBudget(2 * MANY, 2 * MANY);

    @Test
    void largeOperationsAreRefusedWhileOthersHoldTheMemory() {
        try (MemoryBudget.Share first = budget.share("less");
                MemoryBudget.Share second = budget.share("less")) {
            first.take(MANY);
            second.take(MANY);
            assertThatThrownBy(() -> second.take(1))
                    .isInstanceOfSatisfying(RequestException.class, busy -> assertThat(busy.code())
                            .isEqualTo(ErrorCode.SERVER_BUSY));
            first.release();
            assertThatCode(() -> second.take(1)).doesNotThrowAnyException();
        }
        assertThat(budget.used()).isZero();
    }

    @Test
    void aSmallOneIsAnsweredWhateverOthersHold() {
        try (MemoryBudget.Share large = budget.share("less");
                MemoryBudget.Share small = budget.share("less")) {
            large.take(2 * MANY);
            assertThatCode(() -> small.take(MemoryBudget.SMALL)).doesNotThrowAnyException();
            assertThatThrownBy(() -> small.take(1)).isInstanceOf(RequestException.class);
        }
    }

    /** A client that goes closes it from another thread, while its answer is still being made. */
    @Test
    void nothingIsCountedOnceItIsClosed() {
        MemoryBudget.Share share = budget.share("less");
        share.take(100);
        share.close();

        share.take(3 * MANY);
        share.giveBack(50);
        share.close();

        assertThat(budget.used()).isZero();
    }

    @Test
    void oneThatNeedsMoreThanItsShareIsTooLarge() {
        MemoryBudget narrow = new MemoryBudget(2 * MANY, MANY);
        try (MemoryBudget.Share share = narrow.share("less")) {
            assertThatThrownBy(() -> share.take(MANY + 1))
                    .isInstanceOfSatisfying(RequestException.class, large -> assertThat(large.code())
                            .isEqualTo(ErrorCode.QUERY_TOO_LARGE))
                    .hasMessageEndingWith("less");
        }
    }
}
