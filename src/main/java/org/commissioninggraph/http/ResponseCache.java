package org.commissioninggraph.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.undertow.util.ETag;
import org.jspecify.annotations.Nullable;

/** Whole answers, by their tags: since a tag tells of everything that an answer depends on, none is ever out of date. */
final class ResponseCache {
    /** What an entry takes beside the answer: the tag and the cache's own book-keeping. */
    private static final int ENTRY_BYTES = 250;

    /** One of so many parts: an eighth of all that is kept, with what {@link RepeatedRequests} keeps. */
    private static final int LARGEST = 7;

    private final long maxBytes;
    private final Cache<String, byte[]> answers;

    /**
     * @param maxBytes 0 to keep none
     */
    ResponseCache(long maxBytes) {
        this.maxBytes = maxBytes;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((String tag, byte[] answer) -> answer.length + ENTRY_BYTES)
                .executor(Runnable::run) // else what has no room is there until another thread throws it out
                .build();
    }

    /** Bytes of the largest answer that is kept of those that are sent while they are made: one is not to push out many. */
    long mostBytes() {
        return maxBytes / LARGEST;
    }

    byte @Nullable [] get(ETag tag) {
        return answers.getIfPresent(tag.getTag());
    }

    void put(ETag tag, byte[] answer) {
        if (answer.length + ENTRY_BYTES <= maxBytes) { // else it is put there, and thrown out with some work
            answers.put(tag.getTag(), answer);
        }
    }
}
