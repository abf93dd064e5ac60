package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commissioninggraph.http.TestServer.code;
import static org.commissioninggraph.http.TestServer.parameter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.execution.StatementRunner;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.support.RawConnection;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are sent while their rows come; what fails meanwhile is seen. */
final class StreamedTablesIT {
    /** The graph hands over no more rows until the client has read the first: so they were not collected before. */
    @Test
    void rowsAreSentWhileOthersAreYetToCome() throws Exception {
        CountDownLatch firstRowsSeen = new CountDownLatch(1);
        StatementRunner waiting = repeated(100_000, number -> {
            if (number == 20_000) {
                await(firstRowsSeen);
            }
        });
        try (TestServer slow = TestServer.start(ShippedRelease.service(waiting))) {
            HttpResponse<InputStream> answer = stream(slow, Version.HTTP_1_1);
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(lines.readLine()).isEqualTo("totalCount,code,name,listSize,ccg.code");
                assertThat(lines.readLine()).isNotEmpty();
                firstRowsSeen.countDown();

                assertThat(lines.lines().count()).isEqualTo(99_999);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void whatFailsInTheMiddleDoesNotLookWhole(Version version) throws Exception {
        StatementRunner failing = repeated(30_000, number -> {
            if (number == 25_000) {
                throw new RequestException(ErrorCode.QUERY_TIMEOUT, "too long", new IOException());
            }
        });
        try (TestServer broken = TestServer.start(ShippedRelease.service(failing))) {
            HttpResponse<InputStream> answer = stream(broken, version);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    /** Its answers have no end of their own but that of the connection. */
    @Test
    void whatFailsInTheMiddleDoesNotLookWholeInHttp10() throws Exception {
        StatementRunner failing = repeated(30_000, number -> {
            if (number == 25_000) {
                throw new RequestException(ErrorCode.QUERY_TIMEOUT, "too long", new IOException());
            }
        });
        try (TestServer broken = TestServer.start(ShippedRelease.service(failing));
                RawConnection client = new RawConnection(broken.port())) {
            client.send("GET /graphql?format=csv&" + parameter("query", TablesIT.PRACTICES) + " HTTP/1.0\r\n\r\n");

            assertThat(client.rest()).startsWith("HTTP/1.").contains(" 200 ").endsWith("(reset)");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 600})
    void whatFailsBeforeAnythingIsSentIsToldAsEver(int row) throws Exception {
        StatementRunner failing = repeated(1000, number -> {
            if (number < row) {
                return;
            }
            throw new RequestException(ErrorCode.QUERY_TIMEOUT, "too long", new IOException());
        });
        try (TestServer broken = TestServer.start(ShippedRelease.service(failing))) {
            HttpResponse<String> answer = broken.query(TablesIT.PRACTICES, "accept", "text/csv");

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(code(answer)).isEqualTo("QUERY_TIMEOUT");
            assertThat(answer.headers().firstValue("etag")).isEmpty();
            assertThat(answer.headers().firstValue("content-disposition")).isEmpty();
        }
    }

    /** As if the graph held the first practice many times over. */
    static StatementRunner repeated(int times, Consumer<Integer> before) {
        Database database = ShippedRelease.database();
        return new StatementRunner() {
            @Override
            public List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
                return database.read(statement, parameters);
            }

            @Override
            public void read(
                    String statement,
                    Map<String, Object> parameters,
                    Cancellation cancellation,
                    Consumer<Map<String, Object>> row) {
                List<Map<String, Object>> some = run(statement, parameters);
                if (some.size() == 1 || Boolean.TRUE.equals(some.get(0).get("head"))) {
                    row.accept(some.get(0)); // one object, or the counts
                }
                if (some.size() == 1) {
                    return;
                }
                for (int number = 0; number < times; number++) {
                    before.accept(number);
                    row.accept(some.get(1));
                }
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no row was sent before all were there");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<InputStream> stream(TestServer from, Version version)
            throws IOException, InterruptedException {
        URI uri = URI.create(from.address() + "/graphql?format=csv&" + parameter("query", TablesIT.PRACTICES));
        HttpClient client = HttpClient.newBuilder().version(version).build();
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofInputStream());
    }
}
