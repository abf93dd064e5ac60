package org.commissioninggraph.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ByteCacheTests {
    private static final int MAX_BYTES = 100_000;

    private final ByteCache<String, String> cache = new ByteCache<>(MAX_BYTES);

    @Test
    void holdsNoMoreThanItMay() {
        for (int number = 0; number < 1_000; number++) {
            cache.put("key " + number, "value", 1_000);
        }

        assertThat(cache.bytes()).isBetween(MAX_BYTES / 2L, (long) MAX_BYTES);
    }

    @Test
    void keepsNothingThatWouldTakeThePlaceOfMany() {
        cache.put("small", "value", MAX_BYTES / 10);
        cache.put("large", "value", MAX_BYTES / 7);
        cache.put("huge", "value", Long.MAX_VALUE / 2);

        assertThat(cache.get("small")).isEqualTo("value");
        assertThat(cache.get("large")).isNull();
        assertThat(cache.get("huge")).isNull();
    }

    @Test
    void keepsNothingWithoutMemory() {
        ByteCache<String, String> none = new ByteCache<>(0);
        none.put("key", "value", 0);

        assertThat(none.get("key")).isNull();
    }

    /** Ten entries that are asked for now and then, among ten thousand that nobody asks for again. */
    @Test
    void aFloodPushesOutNothingThatIsAskedForAgain() {
        for (int round = 0; round < 10; round++) {
            askForTen();
        }
        int missed = 0;
        for (int number = 0; number < 10_000; number++) {
            cache.put("flood " + number, "value", 2_000);
            missed += number % 100 == 0 ? askForTen() : 0;
        }

        assertThat(missed)
                .as("of a thousand; the last ones asked for would be gone each time")
                .isLessThan(100);
    }

    /** How many of them were not there, and were put there again. */
    private int askForTen() {
        int missed = 0;
        for (int number = 0; number < 10; number++) {
            if (cache.get("known " + number) == null) {
                cache.put("known " + number, "value", 2_000);
                missed++;
            }
        }
        cache.settle();
        return missed;
    }
}
