package org.commissioninggraph.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the very bytes of their requests: who asks the same to the letter is answered by the thread that has read the
 * request, which neither parses it nor waits for a worker. No very large ones, since that thread reads for others too, and
 * one answer is not to push out many.
 */
final class RepeatedRequests {
    private static final int LONGEST_REQUEST = 4_096;
    private static final int LARGEST_ANSWER = 1 << 20;

    /** What an entry takes beside request and answer. */
    private static final int ENTRY_BYTES = 300;

    private record Request(String edition, Format format, ByteBuffer body) {}

    private final Cache<Request, byte[]> answers;

    /**
     * @param maxBytes 0 to keep none
     */
    RepeatedRequests(long maxBytes) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((Request asked, byte[] answer) ->
                        asked.body().capacity() + asked.edition().length() + answer.length + ENTRY_BYTES)
                .executor(Runnable::run)
                .build();
    }

    /**
     * @param edition what answers come from
     */
    byte @Nullable [] answer(String edition, Format format, byte[] body) {
        return body.length > LONGEST_REQUEST
                ? null
                : answers.getIfPresent(new Request(edition, format, ByteBuffer.wrap(body)));
    }

    void keep(String edition, Format format, byte[] body, byte[] answer) {
        if (body.length > 0 && body.length <= LONGEST_REQUEST && answer.length <= LARGEST_ANSWER) {
            answers.put(new Request(edition, format, ByteBuffer.wrap(body)), answer);
        }
    }
}
