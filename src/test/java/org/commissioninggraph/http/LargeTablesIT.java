package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.LargeAnswersFixture.HEAVY;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.support.RawConnection;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that cost much, among other large operations. */
@Timeout(120)
final class LargeTablesIT {
    /** Every field of another thing is a row for each practice. */
    private static final String LARGE = "{ practices { nodes { code ccg { code } a: ccg { name } b: ccg { id } } } }";

    private static final String SMALL = "{ ccg(code: \"00Q\") { name } }";
    private static final int MANY = 100;
    private static final Duration LONG = Duration.ofMinutes(10);

    /** Not in the time of the first test. */
    @BeforeAll
    static void load() {
        ShippedRelease.service();
    }

    private static TestServer start(GraphService service) {
        return TestServer.start(
                new ServerOptions(
                        "127.0.0.1",
                        0,
                        10_000,
                        0,
                        new ConnectionLimits(1_000, 32_768, LONG, LONG, LONG),
                        MANY,
                        1,
                        Origins.NONE,
                        TrustedDocuments.NONE,
                        Map.of()),
                service);
    }

    @Test
    void theyCostMuch() {
        GraphService service = ShippedRelease.service();
        try (OperationBounds bounds = service.reportBounds()) {
            long cost = service.planStreamed(service.prepare(new GraphQlRequest(LARGE)), bounds)
                    .cost();

            assertThat(Admission.isCheap(cost)).isFalse();
        }
    }

    /** None of the others is answered before the test lets it be, and no two ask quite the same. */
    @ParameterizedTest
    @CsvSource({
        "text/csv,                          application/json",
        "application/graphql-response+json, application/graphql-response+json"
    })
    void theFirstForWhichThereIsNoRoomIsRefused(String accepted, String refusedAs) throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        try (TestServer server = start(ShippedRelease.service(StreamedTablesIT.repeated(1, row -> await(refused))))) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int asked = 0; asked <= Server.LARGE_AT_A_TIME + Server.WAITING; asked++) {
                String query =
                        TestServer.parameter("query", HEAVY.replaceFirst("practices", "a" + asked + ": practices"));
                HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/graphql?" + query))
                        .header("accept", accepted)
                        .build();
                answers.add(HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString()));
            }

            HttpResponse<?> first = (HttpResponse<?>) CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new))
                    .get();
            HttpResponse<String> small = server.query("{ release { version } }");
            refused.countDown();

            assertThat(first.statusCode()).isEqualTo(503);
            assertThat(first.headers().firstValue("retry-after")).contains("5");
            assertThat(first.headers().firstValue("content-type")).contains(refusedAs + "; charset=utf-8");
            assertThat(first.body().toString()).contains("SERVER_BUSY", "more large queries wait");
            assertThat(small.statusCode()).isEqualTo(200);
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(200, 503);
            }
        }
    }

    /** More of them than large operations run at a time. */
    @Test
    void thoseThatNobodyReadsKeepNoOtherLargeOneWaiting() throws Exception {
        List<RawConnection> readers = new ArrayList<>();
        try (TestServer server = start(ShippedRelease.service(StreamedTablesIT.repeated(2_000_000, row -> {})))) {
            for (int reader = 0; reader <= Server.LARGE_AT_A_TIME; reader++) {
                readers.add(unread(server));
            }

            assertThat(server.query(SMALL, "accept", "text/csv").statusCode()).isEqualTo(200);
            for (RawConnection reader : readers) {
                reader.close();
            }
        }
    }

    private static RawConnection unread(TestServer server) throws IOException {
        RawConnection reader = new RawConnection(server.port(), 4_096);
        reader.send("GET /graphql?format=csv&" + TestServer.parameter("query", LARGE)
                + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(reader.head()).startsWith("HTTP/1.1 200 ");
        return reader;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
