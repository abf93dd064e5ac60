package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageFramesTests {
    private static final Origins NAMED = new Origins(Set.of("https://b.example", "https://a.example"), false);

    @ParameterizedTest
    @CsvSource({
        "/network?embed=1, https://a.example https://b.example",
        "/network?codes=00Q&embed=1, https://a.example https://b.example",
        "/network, none",
        "/?embed=1, none",
        "/dashboards?embed=1, none",
    })
    void onlyTheExplorerIsFramedAndByThoseOnly(String path, String ancestors) throws Exception {
        assertThat(policy(NAMED, path)).endsWith("; frame-ancestors " + ancestors.replace("none", "'none'"));
    }

    @ParameterizedTest
    @CsvSource({"true, *", "false, none"})
    void allOrNothing(boolean all, String ancestors) throws Exception {
        assertThat(policy(new Origins(Set.of(), all), "/network?embed=1"))
                .endsWith("; frame-ancestors " + ancestors.replace("none", "'none'"));
    }

    private static String policy(Origins frames, String path) throws Exception {
        Undertow server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(new ErrorHandler(new StaticPages(frames)))
                .build();
        server.start();
        try {
            int port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("(none)");
        } finally {
            server.stop();
        }
    }
}
