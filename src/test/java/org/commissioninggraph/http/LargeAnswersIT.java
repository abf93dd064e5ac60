package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.commissioninggraph.support.RawConnection;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as JSON that are sent while they are made. */
final class LargeAnswersIT extends LargeAnswersFixture {
    @Test
    void theyAreTheSameAsThoseThatAreMadeAsAWhole() throws Exception {
        byte[] whole = whole(ShippedRelease.service(), CHEAP);
        try (TestServer server = TestServer.start()) {
            HttpResponse<byte[]> plain = send(get(server, CHEAP), BodyHandlers.ofByteArray());
            HttpResponse<byte[]> gzip =
                    send(get(server, CHEAP).header("accept-encoding", "gzip"), BodyHandlers.ofByteArray());
            HttpResponse<byte[]> zstd =
                    send(get(server, CHEAP).header("accept-encoding", "zstd"), BodyHandlers.ofByteArray());

            assertThat(plain.body()).isEqualTo(whole).hasSizeGreaterThan(1_200_000);
            assertThat(plain.statusCode()).isEqualTo(200);
            assertThat(plain.headers().firstValue("content-length")).isEmpty();
            assertThat(plain.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
            assertThat(gzip.headers().firstValue("content-encoding")).contains("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                    .isEqualTo(whole);
            assertThat(new ZstdInputStream(new ByteArrayInputStream(zstd.body())).readAllBytes())
                    .isEqualTo(whole);
        }
    }

    /** What is below a field of the introspection is none of the root, even of the same name. */
    @Test
    void introspectionBesideThemStaysWhereItIs() throws Exception {
        String before =
                CHEAP.replaceFirst("\\{", "{ a: ccg(code: \"00Q\") { name } __schema { a: queryType { name } }");
        String behind = CHEAP.replaceFirst("}$", "__type(name: \"CCG\") { name kind } }");
        try (TestServer server = TestServer.start()) {
            for (String query : List.of(before, behind)) {
                HttpResponse<byte[]> answer = send(get(server, query), BodyHandlers.ofByteArray());

                assertThat(answer.headers().firstValue("content-length")).isEmpty();
                assertThat(answer.body()).isEqualTo(whole(ShippedRelease.service(), query));
            }
        }
    }

    /** Afterwards it is known that they have no errors. */
    @Test
    void whoAsksAgainGetsThemFromTheCacheWithTheirTag() throws Exception {
        try (TestServer server = TestServer.start(options(1, 8 * 2_000_000))) {
            HttpResponse<byte[]> first = send(get(server, CHEAP), BodyHandlers.ofByteArray());
            HttpResponse<byte[]> second = send(get(server, CHEAP), BodyHandlers.ofByteArray());
            String tag = second.headers().firstValue("etag").orElseThrow();
            HttpResponse<byte[]> third =
                    send(get(server, CHEAP).header("if-none-match", tag), BodyHandlers.ofByteArray());

            assertThat(first.headers().firstValue("etag")).isEmpty();
            assertThat(second.body()).isEqualTo(first.body()).hasSizeGreaterThan(1_200_000);
            assertThat(third.statusCode()).isEqualTo(304);
            assertThat(server.statements).hasSize(1);
        }
    }

    /** They would push out too many others. */
    @Test
    void whatIsTooLargeIsNotKept() throws Exception {
        try (TestServer server = TestServer.start(options(2, 8 * 1_100_000))) {
            for (int time = 1; time <= 2; time++) {
                assertThat(send(get(server, CHEAP), BodyHandlers.ofString())
                                .headers()
                                .firstValue("etag"))
                        .isEmpty();
                assertThat(server.statements).hasSize(time);
            }
        }
    }

    @Test
    void withoutACacheTheyAreNeitherTaggedNorKept() throws Exception {
        try (TestServer server = TestServer.start()) {
            for (int time = 1; time <= 2; time++) {
                HttpResponse<String> answer =
                        send(get(server, CHEAP).header("if-none-match", "*"), BodyHandlers.ofString());

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("etag")).isEmpty();
                assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
                assertThat(server.statements).hasSize(time);
            }
        }
    }

    @Test
    void theyArePostedAsWell() throws Exception {
        try (TestServer server = TestServer.start()) {
            HttpResponse<String> answer =
                    server.post(Map.of("query", CHEAP), "accept", "application/graphql-response+json");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type"))
                    .contains("application/graphql-response+json; charset=utf-8");
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(whole(ShippedRelease.service(), CHEAP));
        }
    }

    @Test
    void inHttp10TheyEndWithTheirConnection() throws Exception {
        try (TestServer server = TestServer.start();
                RawConnection client = new RawConnection(server.port())) {
            client.send(request("GET", CHEAP, "1.0"));

            assertThat(client.head()).contains(" 200 ").doesNotContain("chunked");
            assertThat(client.rest().length()).isGreaterThan(1_200_000);
        }
    }

    @Test
    void headSaysNothingOfTheirLength() throws Exception {
        try (TestServer server = TestServer.start();
                RawConnection client = new RawConnection(server.port())) {
            client.send(request("HEAD", CHEAP, "1.1") + "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(client.head())
                    .startsWith("HTTP/1.1 200 ")
                    .contains("application/json")
                    .doesNotContain("Content-Length", "ETag");
            assertThat(client.head()).as("the next answer follows at once").startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void oneOfThemIsCheapAndTheOtherIsNot() {
        assertThat(Admission.isCheap(cost(ENDLESS))).isTrue();
        assertThat(Admission.isCheap(cost(HEAVY))).isFalse();
    }

    @Test
    void manyAtOnceAreAllAnswered() throws Exception {
        try (TestServer server = TestServer.start(options(2))) {
            HttpClient client = HttpClient.newHttpClient();
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int asked = 0; asked < 16; asked++) {
                answers.add(client.sendAsync(get(server, CHEAP).build(), BodyHandlers.ofString()));
            }

            String first = answers.get(0).get().body();
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                assertThat(answer.get().body().equals(first)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ENDLESS_NAME, HEAVY_NAME})
    void whatFailsInTheMiddleDoesNotLookWhole(String name) throws Exception {
        try (TestServer server = start(1, LargeAnswersIT::failing)) {
            HttpResponse<InputStream> answer = send(get(server, query(name)), BodyHandlers.ofInputStream());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
            assertThat(server.query("{ release { version } }").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatFailsInTheMiddleDoesNotLookWholeInHttp10() throws Exception {
        try (TestServer server = start(1, LargeAnswersIT::failing);
                RawConnection client = new RawConnection(server.port())) {
            client.send(request("GET", ENDLESS, "1.0"));

            assertThat(client.rest()).startsWith("HTTP/1.").contains(" 200 ").endsWith("(reset)");
        }
    }

    /** Of less than a megabyte. */
    @Test
    void whatFailsBeforeAnythingIsSentIsAnAnswerAsEver() throws Exception {
        String small = "{ practices(first: 10000) { nodes { code } } }";
        try (TestServer server = start(1, LargeAnswersIT::failing)) {
            HttpResponse<String> answer = server.query(small, "accept", "application/graphql-response+json");

            assertThat(answer.statusCode()).isEqualTo(294);
            assertThat(answer.body()).startsWith("{\"errors\":[{");
            assertThat(TestServer.code(answer)).isEqualTo("QUERY_TIMEOUT");
        }
    }
}
