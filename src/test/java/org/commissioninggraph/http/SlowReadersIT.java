package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.support.RawConnection;
import org.commissioninggraph.support.ShippedRelease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that ask for much and do not read it. */
final class SlowReadersIT {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int MOST_REPORTS = 3;

    /** As many as no buffer on the way holds. */
    private static final int ROWS = 2_000_000;

    private final List<RawConnection> open = new ArrayList<>();

    private static TestServer start(Duration stall) {
        GraphService endless = ShippedRelease.service(StreamedTablesIT.repeated(ROWS, row -> {}));
        return TestServer.start(options(stall, 100), endless);
    }

    private static ServerOptions options(Duration stall, int maxLive) {
        return new ServerOptions(
                "127.0.0.1",
                0,
                10_000,
                0,
                new ConnectionLimits(1_000, 32_768, LONG, stall, LONG),
                MOST_REPORTS,
                maxLive,
                Origins.NONE,
                TrustedDocuments.NONE,
                Map.of());
    }

    /** One whose answer has begun. */
    private void ask(TestServer server) throws IOException {
        RawConnection reader = new RawConnection(server.port(), 4_096);
        open.add(reader);
        reader.send("GET /graphql?format=csv&" + TestServer.parameter("query", TablesIT.PRACTICES)
                + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(reader.head()).startsWith("HTTP/1.1 200 ");
    }

    @AfterEach
    void leave() throws IOException {
        for (RawConnection each : open) {
            each.close();
        }
    }

    @Test
    void reportsThatNobodyReadsKeepNobodyElseWaiting() throws Exception {
        try (TestServer server = start(LONG)) {
            for (int reader = 0; reader < MOST_REPORTS; reader++) {
                ask(server);
            }

            HttpResponse<String> refused = server.query(TablesIT.PRACTICES, "accept", "text/csv");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("retry-after")).isPresent();
            assertThat(TestServer.code(refused)).isEqualTo("SERVER_BUSY");
            assertThat(refused.body()).contains("the 3 tables and large answers that MAX_REPORTS allows");
            assertThat(server.query("{ release { version } }").statusCode()).isEqualTo(200);
            leave();
        }
    }

    @Test
    void whoTakesNothingOfAReportMakesRoomForOthers() throws Exception {
        try (TestServer server = start(SHORT)) {
            for (int reader = 0; reader < MOST_REPORTS; reader++) {
                ask(server);
            }

            HttpResponse<String> report = server.query("{ ccg(code: \"00Q\") { name } }", "accept", "text/csv");
            for (int tries = 0; tries < 100_000 && report.statusCode() == 503; tries++) {
                report = server.query("{ ccg(code: \"00Q\") { name } }", "accept", "text/csv");
            }

            assertThat(report.body()).isEqualTo("name\r\nNHS Blackburn with Darwen CCG\r\n");
        }
    }

    @Test
    void whoTakesNothingOfAStreamLeavesItsSeat() throws Exception {
        String list = ": practices(first: 10000) { nodes { code name address postcode id } }";
        String query = Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                .map(alias -> alias + list)
                .collect(Collectors.joining(" ", "{ ", " }"));
        ServerOptions options = options(SHORT, 1);
        try (TestServer server = TestServer.start(options)) {
            RawConnection reader = new RawConnection(server.port(), 4_096);
            open.add(reader);
            reader.send("GET /graphql?" + TestServer.parameter("query", query)
                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
            assertThat(reader.head()).startsWith("HTTP/1.1 200 ");

            HttpResponse<String> stream = server.query("{ release { version } }", "accept", "text/event-stream");
            for (int tries = 0; tries < 100_000 && stream.statusCode() == 503; tries++) {
                stream = server.query("{ release { version } }", "accept", "text/event-stream");
            }

            assertThat(stream.body()).contains("event:next", "2019.10.1", "event:complete");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports/practices.csv",
                "/reports/ccgs.ndjson?asOf=2014-04-01",
                "/graphql?format=csv&query=%7Bccgs%7Bnodes%7Bcode%7D%7D%7D"
            })
    void headOfAReportSaysNothingOfItsLength(String path) throws Exception {
        try (TestServer server = TestServer.start()) {
            RawConnection client = new RawConnection(server.port());
            open.add(client);
            client.send("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    + "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");

            assertThat(client.head())
                    .startsWith("HTTP/1.1 200 ")
                    .contains("Content-Disposition: attachment")
                    .doesNotContain("Content-Length");
            assertThat(client.head()).as("the next answer follows at once").startsWith("HTTP/1.1 200 ");
        }
    }
}
