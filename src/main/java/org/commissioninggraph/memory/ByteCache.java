package org.commissioninggraph.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is asked for again and again, within so many bytes. Caffeine admits a new entry only where it was asked for
 * more often lately than the one that would have to go, so that a flood of what is asked for once pushes out nothing of
 * that; and no entry may be so large that it takes the place of many. Thread-safe.
 */
public final class ByteCache<K, V> {
    /** What an entry takes beside its key and value: the cache's own book-keeping. */
    private static final int ENTRY_BYTES = 200;

    /** The largest entry is this part of the whole. */
    private static final int LARGEST = 8;

    private static final long MOST_BYTES = 64 << 20;

    private final long largest;
    private final Cache<K, Weighed<V>> entries;

    private record Weighed<V>(V value, int bytes) {}

    /**
     * @param maxBytes of all entries together
     */
    public ByteCache(long maxBytes) {
        this.largest = Math.min(Integer.MAX_VALUE, maxBytes / LARGEST);
        this.entries = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((K key, Weighed<V> entry) -> entry.bytes())
                .build();
    }

    /** Of two hundredths of the heap of this process, and 64 MiB at most. */
    public static <K, V> ByteCache<K, V> ofHeap() {
        return new ByteCache<>(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 50));
    }

    public @Nullable V get(K key) {
        Weighed<V> entry = entries.getIfPresent(key);
        return entry == null ? null : entry.value();
    }

    /**
     * Keeps a value, if it is not too large, and if it is worth more than what would have to go.
     *
     * @param bytes of key and value, about
     */
    public void put(K key, V value, long bytes) {
        long weight = bytes + ENTRY_BYTES;
        if (weight <= largest) {
            entries.put(key, new Weighed<>(value, (int) weight));
        }
    }

    /** Throws out at once what it would throw out soon. */
    public void settle() {
        entries.cleanUp();
    }

    /** Of all that is kept, about. */
    public long bytes() {
        settle();
        return entries.asMap().values().stream().mapToLong(Weighed::bytes).sum();
    }
}
