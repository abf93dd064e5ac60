package org.commissioninggraph.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTests {
    private static final List<String> NAMES = List.of("name", "listSize", "postcode", "opened", "closed", "code");

    /** A client may name what it likes. */
    @Test
    void whatIsLongerThanAnyNameIsNotComparedInLetters() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<String> given = List.of("x".repeat(50_000));
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(Nearest.to("y".repeat(100), given)).isEmpty();

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            nam      | did you mean `name`?
            NAME     | did you mean `name`?
            listsize | did you mean `listSize`?
            postCode | did you mean `postcode`?
            cod      | did you mean `code`?
            coded    | did you mean `code`?
            clsoed   | did you mean `closed`?
            closd    | did you mean `closed`?
            node     | did you mean `code`?
            x        |
            population |
            """)
    void whatDiffersInFewLettersMayBeMeant(String unknown, @Nullable String question) {
        assertThat(Nearest.question(unknown, NAMES)).isEqualTo(question);
    }
}
