package org.commissioninggraph.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commissioninggraph.graph.PlainValues;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row is reckoned as about what it takes. */
final class RowSizeTests {
    private static final int ROUNDS = 50;
    private static final List<String> COLUMNS = List.of("row");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Makes each value anew, so that a row shares nothing. */
    private static final PlainValues MAKING =
            new PlainValues(value -> value instanceof Supplier<?> made ? made.get() : value);

    private static final Supplier<Object> NUMBER = () -> Double.valueOf(Math.PI);
    private static final Supplier<Object> DAY = () -> LocalDate.ofEpochDay(17_000);
    private static final Supplier<Object> CODE = text(6);
    private static final Supplier<Object> NAME = text(40);

    private static Supplier<Object> text(int letters) {
        byte[] bytes = "A".repeat(letters).getBytes(StandardCharsets.ISO_8859_1);
        return () -> new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static Stream<Named<List<?>>> values() {
        List<?> edge = List.of(List.of(DAY), List.of(CODE, NAME));
        return Stream.of(
                Named.of("one number", List.of(List.of(NUMBER))),
                Named.of("two names", List.of(List.of(NAME, NAME))),
                Named.of("a practice", List.of(List.of(CODE, NAME, NAME, NUMBER, DAY, DAY, List.of(edge, edge)))),
                Named.of("a place", List.of(List.of(CODE, Map.of("latitude", NUMBER, "longitude", NUMBER)))),
                Named.of("many in one", Collections.nCopies(500, List.of(CODE, NAME, NUMBER, DAY))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void isAboutWhatARowTakes(List<?> values) {
        double taken = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            MAKING.row(COLUMNS, Map.of("row", values));
            taken = Math.min(taken, THREADS.getCurrentThreadAllocatedBytes() - before);
        }

        assertThat(RowSize.of(MAKING.row(COLUMNS, Map.of("row", values))) / taken)
                .isBetween(0.8, 1.5);
    }
}
