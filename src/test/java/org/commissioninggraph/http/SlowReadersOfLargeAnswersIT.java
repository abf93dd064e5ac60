package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.RawConnection;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlowReadersOfLargeAnswersIT extends LargeAnswersFixture {
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
            for (int reader = 0; reader <= Server.LARGE_AT_A_TIME; reader++) {
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
}
