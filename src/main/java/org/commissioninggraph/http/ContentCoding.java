package org.commissioninggraph.http;

import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdOutputStream;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.QValueParser;
import io.undertow.util.QValueParser.QValueResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How an answer is compressed: as the client likes best, by RFC 9110, where that is worth the work. */
enum ContentCoding {
    IDENTITY,
    GZIP,

    /** As small as gzip, and made in half the time where there is much. */
    ZSTD;

    /** A smaller answer goes in one packet anyway. */
    private static final long LEAST_BYTES = 1_200;

    /** Gzip is the faster one for less. */
    private static final long MUCH = 100_000;

    private static final int BUFFER_BYTES = 16_384;

    /** An old name, which means the same. */
    private static final String X_GZIP = "x-gzip";

    private static final String ANY = "*";

    /**
     * @param bytes of the answer; the largest number where it is not known
     */
    static ContentCoding of(HttpServerExchange exchange, long bytes) {
        List<String> accepted = exchange.getRequestHeaders().get(Headers.ACCEPT_ENCODING);
        return bytes < LEAST_BYTES || accepted == null ? IDENTITY : liked(accepted, bytes >= MUCH);
    }

    /** Gzip to who likes it, for what was compressed beforehand. */
    static boolean isGzipLiked(HttpServerExchange exchange) {
        List<String> accepted = exchange.getRequestHeaders().get(Headers.ACCEPT_ENCODING);
        return accepted != null && liked(accepted, false) == GZIP;
    }

    private static ContentCoding liked(List<String> accepted, boolean much) {
        List<List<QValueResult>> byLiking = QValueParser.parse(accepted.stream()
                .map(header -> header.toLowerCase(Locale.ROOT).replace('\t', ' '))
                .toList());
        Set<String> named = names(byLiking.stream().flatMap(List::stream));
        for (List<QValueResult> alike : byLiking) {
            ContentCoding coding = oneOf(names(alike.stream().filter(each -> !each.isQValueZero())), named, much);
            if (coding != null) {
                return coding;
            }
        }
        return IDENTITY;
    }

    private static Set<String> names(Stream<QValueResult> codings) {
        return codings.map(QValueResult::getValue).collect(Collectors.toSet());
    }

    /**
     * @param named all that the client has named: {@code *} stands for the others
     */
    private static @Nullable ContentCoding oneOf(Set<String> alike, Set<String> named, boolean much) {
        boolean gzip = alike.contains("gzip")
                || alike.contains(X_GZIP)
                || (alike.contains(ANY) && !named.contains("gzip") && !named.contains(X_GZIP));
        if (alike.contains("zstd") && (much || !gzip)) {
            return ZSTD;
        }
        return gzip ? GZIP : alike.contains("identity") ? IDENTITY : null;
    }

    /** The body as it is to be sent: itself where it is not compressed. */
    byte[] encoded(byte[] body) {
        return switch (this) {
            case IDENTITY -> body;
            case GZIP -> gzip(body);
            case ZSTD -> zstd(body);
        };
    }

    /** A stream that compresses what is written to it into another one. Its end is written when it is closed. */
    OutputStream into(OutputStream out) throws IOException {
        return switch (this) {
            case IDENTITY -> out;
            case GZIP -> new GZIPOutputStream(out, BUFFER_BYTES);
            case ZSTD -> new ZstdOutputStream(out);
        };
    }

    void tell(HttpServerExchange exchange) {
        if (this != IDENTITY) {
            exchange.getResponseHeaders().put(Headers.CONTENT_ENCODING, name().toLowerCase(Locale.ROOT));
        }
    }

    static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = GZIP.into(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zstd(byte[] body) {
        ZstdCompressor compressor = new ZstdCompressor();
        byte[] encoded = new byte[compressor.maxCompressedLength(body.length)];
        int length = compressor.compress(body, 0, body.length, encoded, 0, encoded.length);
        return Arrays.copyOf(encoded, length);
    }
}
