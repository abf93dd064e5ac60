package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How answers are compressed. */
final class ContentCodingIT {
    private static final String SMALL = "{ release { version } }";
    private static final String LARGE = "{ practices(first: 200) { nodes { code name } } }";
    private static final String VERY_LARGE = "{ practices(first: 2000) { nodes { code name postcode id } } }";

    @AutoClose
    private static final TestServer server = TestServer.start();

    @Test
    void compressesWhatIsLarge() throws Exception {
        HttpResponse<byte[]> large = bytes(get(LARGE).header("accept-encoding", "br, gzip"));
        HttpResponse<byte[]> small = bytes(get(SMALL).header("accept-encoding", "gzip"));
        HttpResponse<byte[]> plain = bytes(get(LARGE));

        assertThat(large.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(large.headers().firstValueAsLong("content-length")).hasValue(large.body().length);
        assertThat(large.body().length).isLessThan(plain.body().length / 3);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(large.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(small.headers().firstValue("content-encoding")).isEmpty();
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            gzip, deflate, br, zstd | zstd
            ZSTD                    | zstd
            GZIP                    | gzip
            x-gzip                  | gzip
            X-GZip;Q=0.5, zstd;Q=0  | gzip
            *                       | gzip
            zstd;q=0, *             | gzip
            gzip;q=0, *             |
            gzip; q=0, zstd; q=0.1  | zstd
            *;q=0                   |
            identity                |
            identity, gzip;q=0.5    |
            identity;q=0.5, gzip    | gzip
            "gzip",                 |
            gzip;q=0.5, zstd        | zstd
            gzip, zstd;q=0.5        | gzip
            gzip, zstd;q=0          | gzip
            zstd;q=0                |
            br                      |
            """)
    void compressesAsTheClientLikesBest(String accepted, @Nullable String encoding) throws Exception {
        HttpResponse<byte[]> large = bytes(get(VERY_LARGE).header("accept-encoding", accepted));

        assertThat(large.headers().firstValue("content-encoding")).isEqualTo(Optional.ofNullable(encoding));
    }

    @Test
    void zstdIsUnpackedToTheSameAnswer() throws Exception {
        byte[] plain = bytes(get(VERY_LARGE)).body();
        byte[] zstd = bytes(get(VERY_LARGE).header("accept-encoding", "zstd")).body();

        assertThat(new ZstdInputStream(new ByteArrayInputStream(zstd)).readAllBytes())
                .isEqualTo(plain);
        assertThat(zstd.length).isLessThan(plain.length / 3);
        assertThat(bytes(get(SMALL).header("accept-encoding", "zstd")).headers().firstValue("content-encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "zstd, zstd", "'gzip, zstd', zstd"})
    void reportsAreCompressedAsTheyAreSent(String accepted, String encoding) throws Exception {
        HttpRequest.Builder report = HttpRequest.newBuilder(URI.create(server.address() + "/reports/practices.csv"));
        HttpResponse<byte[]> plain = bytes(report.copy());

        HttpResponse<byte[]> compressed = bytes(report.header("accept-encoding", accepted));

        assertThat(compressed.headers().firstValue("content-encoding")).contains(encoding);
        assertThat(unpacked(compressed.body(), encoding)).isEqualTo(plain.body());
        assertThat(compressed.body().length).isLessThan(plain.body().length / 3);
    }

    private static byte[] unpacked(byte[] body, String encoding) throws IOException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return (encoding.equals("zstd") ? new ZstdInputStream(bytes) : new GZIPInputStream(bytes)).readAllBytes();
    }

    @Test
    void lessThanMuchGoesByZstdToWhoTakesNothingElse() throws Exception {
        HttpResponse<byte[]> large = bytes(get(LARGE).header("accept-encoding", "zstd"));

        assertThat(large.headers().firstValue("content-encoding")).contains("zstd");
        assertThat(new ZstdInputStream(new ByteArrayInputStream(large.body())).readAllBytes())
                .isEqualTo(bytes(get(LARGE)).body());
    }

    private static HttpRequest.Builder get(String query) {
        return HttpRequest.newBuilder(
                URI.create(server.address() + "/graphql?" + TestServer.parameter("query", query)));
    }

    private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }
}
