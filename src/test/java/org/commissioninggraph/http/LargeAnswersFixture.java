package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.TestServer.parameter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.Operation;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.StatementRunner;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.support.RawConnection;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** What the tests of LargeAnswersIT and SlowReadersOfLargeAnswersIT have in common. */
@Timeout(120)
abstract class LargeAnswersFixture {
    /** Not in the time of the first test. */
    @BeforeAll
    static void load() {
        ShippedRelease.service();
    }

    static final Duration LONG = Duration.ofMinutes(10);

    /** Rows that a page may have. */
    static final int ROWS = 10_000;

    /** More than are answered by the workers alone. */
    static final int MORE_THAN_WORKERS = 8 * Math.max(2, Runtime.getRuntime().availableProcessors()) + 2;

    static final String CHEAP = "{ practices(first: 10000) { nodes { code name address postcode listSize } } }";

    /** About as much as 20 MB of the first practice alone: no buffer on the way holds so much. */
    static final String ENDLESS = "{ practices(first: 10000) { nodes { "
            + IntStream.range(0, 15)
                    .mapToObj(each -> "a%d: address b%d: name c%d: id d%d: typename".replace("%d", "" + each))
                    .collect(Collectors.joining(" "))
            + " code } } }";

    static final String ENDLESS_NAME = "cheap";
    static final String HEAVY_NAME = "large";

    /** Every field of another thing is a row for each practice. */
    static final String HEAVY = ENDLESS.replace(" code ", " ccg { code } a: ccg { name } b: ccg { id } ");

    final List<RawConnection> open = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (RawConnection each : open) {
            each.close();
        }
    }

    static TestServer start(int maxReports, Consumer<Integer> before) {
        GraphService service = ShippedRelease.service(StreamedTablesIT.repeated(ROWS, before));
        return TestServer.start(options(maxReports), service);
    }

    static ServerOptions options(int maxReports) {
        return options(maxReports, 0);
    }

    static ServerOptions options(int maxReports, int cacheBytes) {
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

    static void nothing(int row) {}

    static long cost(String query) {
        GraphService service = ShippedRelease.service();
        Operation operation = service.prepare(new GraphQlRequest(query));
        try (OperationBounds bounds = service.queryBounds()) {
            return service.plan(operation, bounds).cost();
        }
    }

    static byte[] whole(GraphService service, String query) {
        Operation operation = service.prepare(new GraphQlRequest(query));
        try (OperationBounds bounds = service.queryBounds()) {
            return Answer.bytes(service.plan(operation, bounds).run().toSpecification());
        }
    }

    static HttpRequest.Builder get(TestServer server, String query) {
        return HttpRequest.newBuilder(URI.create(server.address() + "/graphql?" + parameter("query", query)));
    }

    static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), body);
    }

    static String request(String method, String query, String version) {
        return method + " /graphql?" + parameter("query", query) + " HTTP/" + version + "\r\nHost: localhost\r\n\r\n";
    }

    /** One that has begun to answer, and is not read. */
    RawConnection unread(TestServer server, String query) throws IOException {
        RawConnection reader = new RawConnection(server.port(), 4_096);
        open.add(reader);
        reader.send(request("GET", query, "1.1"));
        assertThat(reader.head()).startsWith("HTTP/1.1 200 ").contains("chunked");
        return reader;
    }

    static String query(String name) {
        return name.equals(HEAVY_NAME) ? HEAVY : ENDLESS;
    }

    /** Tells when a list is asked for, and when it is not taken to its end. */
    record Watched(CompletableFuture<Cancellation> asked, CountDownLatch ended) implements StatementRunner {
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
            } catch (UncheckedIOException | RequestException e) {
                ended.countDown();
                throw e;
            }
        }
    }

    static void failing(int row) {
        if (row == ROWS - 10) {
            throw new RequestException(ErrorCode.QUERY_TIMEOUT, "too long", new IOException());
        }
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
