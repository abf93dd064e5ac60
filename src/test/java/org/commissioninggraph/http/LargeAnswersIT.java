package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commissioninggraph.http.TestServer.parameter;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.commissioninggraph.api.Bounds;
import org.commissioninggraph.api.Cancellation;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.GraphService.Request;
import org.commissioninggraph.api.Operation;
import org.commissioninggraph.api.StatementFailure;
import org.commissioninggraph.api.StatementRunner;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.support.RawConnection;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as JSON that are sent while they are made. */
@Timeout(120)
final class LargeAnswersIT {
    private static final Duration LONG = Duration.ofMinutes(10);

    /** Rows that a page may have. */
    private static final int ROWS = 10_000;

    /** More than are answered by the workers alone. */
    private static final int MORE_THAN_WORKERS =
            8 * Math.max(2, Runtime.getRuntime().availableProcessors()) + 2;

    private static final String CHEAP = "{ practices(first: 10000) { nodes { code name address postcode listSize } } }";

    /** About as much as 20 MB of the first practice alone: no buffer on the way holds so much. */
    private static final String ENDLESS = "{ practices(first: 10000) { nodes { "
            + IntStream.range(0, 15)
                    .mapToObj(each -> "a%d: address b%d: name c%d: id d%d: typename".replace("%d", "" + each))
                    .collect(Collectors.joining(" "))
            + " code } } }";

    private static final String ENDLESS_NAME = "cheap";
    private static final String HEAVY_NAME = "large";

    /** Every field of another thing is a row for each practice. */
    private static final String HEAVY = ENDLESS.replace(" code ", " ccg { code } a: ccg { name } b: ccg { id } ");

    private final List<RawConnection> open = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (RawConnection each : open) {
            each.close();
        }
    }

    private static TestServer start(int maxReports, Consumer<Integer> before) {
        GraphService service = ShippedRelease.service(StreamedTablesIT.repeated(ROWS, before));
        return TestServer.start(options(maxReports), service);
    }

    private static ServerOptions options(int maxReports) {
        return options(maxReports, 0);
    }

    private static ServerOptions options(int maxReports, int cacheBytes) {
        return new ServerOptions(
                "127.0.0.1",
                0,
                10_000,
                cacheBytes,
                new ConnectionLimits(1_000, 32_768, LONG, LONG, LONG),
                maxReports,
                1,
                Origins.NONE,
                TrustedDocuments.NONE,
                Map.of());
    }

    private static void nothing(int row) {}

    private static long cost(String query) {
        GraphService service = ShippedRelease.service();
        Operation operation = service.prepare(new Request(query));
        try (Bounds bounds = service.queryBounds()) {
            return service.plan(operation, bounds).cost();
        }
    }

    private static byte[] whole(GraphService service, String query) {
        Operation operation = service.prepare(new Request(query));
        try (Bounds bounds = service.queryBounds()) {
            return Answer.bytes(service.plan(operation, bounds).run().toSpecification());
        }
    }

    private static HttpRequest.Builder get(TestServer server, String query) {
        return HttpRequest.newBuilder(URI.create(server.address() + "/graphql?" + parameter("query", query)));
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), body);
    }

    private static String request(String method, String query, String version) {
        return method + " /graphql?" + parameter("query", query) + " HTTP/" + version + "\r\nHost: localhost\r\n\r\n";
    }

    /** One that has begun to answer, and is not read. */
    private RawConnection unread(TestServer server, String query) throws IOException {
        RawConnection reader = new RawConnection(server.port(), 4_096);
        open.add(reader);
        reader.send(request("GET", query, "1.1"));
        assertThat(reader.head()).startsWith("HTTP/1.1 200 ").contains("chunked");
        return reader;
    }

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
        try (TestServer server = TestServer.start(options(1, 8 * 1_100_000))) {
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

    /** The graph hands over no more rows until the client has read some: so they were not collected before. */
    @ParameterizedTest
    @ValueSource(strings = {ENDLESS_NAME, HEAVY_NAME})
    void rowsAreSentWhileOthersAreYetToCome(String name) throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        try (TestServer server = start(1, row -> {
            if (row == ROWS - 1) {
                await(seen);
            }
        })) {
            HttpResponse<InputStream> answer = send(get(server, query(name)), BodyHandlers.ofInputStream());
            assertThat(answer.body().readNBytes(100_000)).hasSize(100_000);
            seen.countDown();

            assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith("}]}}}");
        }
    }

    private static String query(String name) {
        return name.equals(HEAVY_NAME) ? HEAVY : ENDLESS;
    }

    @Test
    void oneOfThemIsCheapAndTheOtherIsNot() {
        assertThat(Admission.isCheap(cost(ENDLESS))).isTrue();
        assertThat(Admission.isCheap(cost(HEAVY))).isFalse();
    }

    /** Each holds the thread that has read it. */
    @Test
    void thoseThatNobodyReadsKeepNoOtherOneWaiting() throws Exception {
        try (TestServer server = start(MORE_THAN_WORKERS, LargeAnswersIT::nothing)) {
            for (int reader = 0; reader < MORE_THAN_WORKERS; reader++) {
                unread(server, ENDLESS);
            }

            assertThat(server.query("{ release { version } }").statusCode()).isEqualTo(200);
            leave();
        }
    }

    /** More of them than large operations run at a time. */
    @Test
    void largeOnesThatNobodyReadsKeepNoOtherLargeOneWaiting() throws Exception {
        try (TestServer server = start(MORE_THAN_WORKERS, LargeAnswersIT::nothing)) {
            for (int reader = 0; reader <= Server.HEAVY_AT_A_TIME; reader++) {
                unread(server, HEAVY);
            }

            assertThat(server.query(HEAVY.replace("10000", "9999")).statusCode())
                    .isEqualTo(200);
            leave();
        }
    }

    @Test
    void whereThereIsNoRoomToSendThemTheyAreMadeAsAWhole() throws Exception {
        try (TestServer server = start(1, LargeAnswersIT::nothing)) {
            unread(server, ENDLESS);

            HttpResponse<String> held = server.query(CHEAP);
            HttpResponse<String> table = server.query(CHEAP, "accept", "text/csv");

            assertThat(held.headers().firstValueAsLong("content-length")).isPresent();
            assertThat(held.body()).endsWith("}]}}}");
            assertThat(TestServer.code(table)).isEqualTo("SERVER_BUSY");
            leave();
        }
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

    /** What hands over the rows is told by the failure of the first that is not taken. */
    @ParameterizedTest
    @ValueSource(strings = {ENDLESS_NAME, HEAVY_NAME})
    void whoLeavesInTheMiddleEndsTheStatement(String name) throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        GraphService service = ShippedRelease.service(new Watched(new CompletableFuture<>(), ended));
        try (TestServer server = TestServer.start(options(5), service)) {
            unread(server, query(name)).close();

            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(server.query("{ release { version } }").statusCode()).isEqualTo(200);
        }
    }

    /** Its time is over, for instance: the client is there, and reads nothing. */
    @ParameterizedTest
    @ValueSource(strings = {ENDLESS_NAME, HEAVY_NAME})
    void whatIsEndedDoesNotWaitForItsReader(String name) throws Exception {
        CompletableFuture<Cancellation> asked = new CompletableFuture<>();
        CountDownLatch ended = new CountDownLatch(1);
        GraphService service = ShippedRelease.service(new Watched(asked, ended));
        try (TestServer server = TestServer.start(options(5), service)) {
            RawConnection reader = unread(server, query(name));
            asked.get(60, TimeUnit.SECONDS).cancel();

            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(reader.rest()).doesNotEndWith("0\r\n\r\n");
        }
    }

    /** Tells when a list is asked for, and when it is not taken to its end. */
    private record Watched(CompletableFuture<Cancellation> asked, CountDownLatch ended) implements StatementRunner {
        @Override
        public List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
            throw new IllegalStateException("statements are read");
        }

        @Override
        public void read(
                String statement,
                Map<String, Object> parameters,
                Cancellation cancellation,
                Consumer<Map<String, Object>> row) {
            asked.complete(cancellation);
            try {
                StreamedTablesIT.repeated(ROWS, LargeAnswersIT::nothing).read(statement, parameters, cancellation, row);
            } catch (UncheckedIOException | StatementFailure e) {
                ended.countDown();
                throw e;
            }
        }
    }

    private static void failing(int row) {
        if (row == ROWS - 10) {
            throw new StatementFailure(ErrorCode.QUERY_TIMEOUT, "too long", new IOException());
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

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
