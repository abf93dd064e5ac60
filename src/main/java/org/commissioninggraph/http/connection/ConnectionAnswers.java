package org.commissioninggraph.http.connection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Whole HTTP/1.1 responses, with status line and headers, to what never becomes a request.
 *
 * @param malformed to what is not HTTP/1.1
 * @param tooLarge to an address and headers that are too large together
 * @param late to an address and headers that do not come to their end in time
 * @param full to a connection for which there is no room
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ConnectionAnswers(byte[] malformed, byte[] tooLarge, byte[] late, byte[] full) {
    /** What Undertow sends in their place: it has no body, and there is no way to give it one. */
    private static final ByteBuffer OF_UNDERTOW =
            ByteBuffer.wrap("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));

    static boolean isOfUndertow(ByteBuffer bytes) {
        return bytes.equals(OF_UNDERTOW);
    }
}
