package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.junit.jupiter.api.Test;

final class ServerTests {
    private final AtomicReference<String> reason = new AtomicReference<>("the release is being loaded");

    @Test
    void isAliveBeforeItIsReady() throws Exception {
        try (Server server = start(0)) {
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(server, "/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(server, "/health/ready").body())
                    .isEqualTo(
                            "{\"errors\":[{\"message\":\"the release is being loaded\",\"extensions\":{\"code\":\"NOT_READY\"}}]}");

            reason.set(null);
            assertThat(get(server, "/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatComesWhenItIsToStopIsRefusedInTheOneFormOfErrors() throws Exception {
        try (Server server = start(0)) {
            server.drain();

            HttpResponse<String> answer = get(server, "/graphql?query=%7B__typename%7D");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("retry-after")).contains("5");
            assertThat(answer.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
            assertThat(answer.body())
                    .isEqualTo("{\"errors\":[{\"message\":\"the server is stopping: ask again in a few seconds\","
                            + "\"extensions\":{\"code\":\"NOT_READY\"}}]}");
        }
    }

    @Test
    void namesThePortThatIsInUse() {
        try (Server server = start(0)) {
            assertThatThrownBy(() -> start(server.port()))
                    .isInstanceOf(ServerException.class)
                    .hasMessage(
                            "port " + server.port() + " of 127.0.0.1 is in use: stop what listens there, or set PORT");
        }
    }

    @Test
    void namesAHostThatIsNotThisMachine() {
        assertThatThrownBy(() -> start("192.0.2.1", 0))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("cannot listen on 192.0.2.1:0")
                .hasMessageContaining("HOST");
    }

    private Server start(int port) {
        return start("127.0.0.1", port);
    }

    private Server start(String host, int port) {
        ServerOptions options = new ServerOptions(
                host,
                port,
                1_024,
                0,
                new ConnectionLimits(10, Duration.ofSeconds(60)),
                1,
                1,
                Origins.NONE,
                TrustedDocuments.NONE,
                Map.of());
        return Server.start(options, reason::get, () -> null, () -> "");
    }

    private static HttpResponse<String> get(Server server, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
