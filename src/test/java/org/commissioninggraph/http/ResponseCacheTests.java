package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.util.ETag;
import org.junit.jupiter.api.Test;

final class ResponseCacheTests {
    @Test
    void holdsNoMoreThanItMay() {
        ResponseCache cache = new ResponseCache(10_000);

        for (int asked = 0; asked < 1_000; asked++) {
            cache.put(tag(asked), new byte[1_000]);
        }

        assertThat(held(cache, 1_000)).isBetween(1, 8);
    }

    @Test
    void keepsNothingWithoutMemory() {
        ResponseCache cache = new ResponseCache(0);
        cache.put(tag(1), new byte[1]);

        assertThat(held(cache, 2)).isZero();
    }

    private static int held(ResponseCache cache, int tags) {
        int held = 0;
        for (int number = 0; number < tags; number++) {
            held += cache.get(tag(number)) == null ? 0 : 1;
        }
        return held;
    }

    private static ETag tag(int number) {
        return new ETag(true, "tag-" + number);
    }
}
