package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.ShippedRelease.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is posted again to the letter. */
final class RepeatedRequestsIT {
    private static final String BLACKBURN = "{\"query\":\"{ ccg(code: \\\"00Q\\\") { name } }\"}";

    private final List<Statement> statements = new ArrayList<>();

    /** By which the edition was asked for: whoever answers asks for it first. */
    private final List<String> threads = new CopyOnWriteArrayList<>();

    private volatile String edition = "one";
    private Server server;

    @BeforeEach
    void start() throws Exception {
        GraphService service = ShippedRelease.service(statements);
        server =
                Server.start(TestServer.options(Origins.NONE, TrustedDocuments.NONE), () -> null, () -> service, () -> {
                    threads.add(Thread.currentThread().getName());
                    return edition;
                });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Not the first time, when nothing is known, nor the second, when only the answer is. */
    @Test
    void whatIsPostedToTheLetterAgainIsAnsweredByTheThreadThatReadIt() throws Exception {
        String name = "{\"data\":{\"ccg\":{\"name\":\"NHS Blackburn with Darwen CCG\"}}}";
        for (int time = 1; time <= 4; time++) {
            assertThat(text(post(BLACKBURN))).isEqualTo(name);
        }
        assertThat(statements).hasSize(1);
        assertThat(threads.get(threads.size() - 1)).contains("I/O");
        assertThat(threads.get(threads.size() - 3)).doesNotContain("I/O");

        assertThat(sent(post(BLACKBURN).setHeader("content-type", "text/plain")).statusCode())
                .isEqualTo(415);
        assertThat(text(post(BLACKBURN.replace("00Q", "00R")))).contains("Blackpool");
        edition = "two";
        assertThat(text(post(BLACKBURN))).isEqualTo(name);
        assertThat(statements).as("another release is asked").hasSize(3);
    }

    /** It is answered by its address, whatever comes with it. */
    @Test
    void theBodyOfAGetIsNotTakenForWhatWasAsked() throws Exception {
        String blackpool = "/graphql?query=%7Bccg(code:%2200R%22)%7Bname%7D%7D";
        for (int time = 1; time <= 3; time++) {
            assertThat(text(to(blackpool).method("GET", BodyPublishers.ofString(BLACKBURN))))
                    .contains("Blackpool");
        }

        assertThat(text(post(BLACKBURN))).contains("Blackburn");
    }

    /** Who takes it as it is gets it from the thread that reads; to compress it would keep others waiting. */
    @ParameterizedTest
    @CsvSource({"identity, true", "gzip, false"})
    void whatIsLargeIsAnsweredAtOnceWhereNothingIsCompressed(String coding, boolean atOnce) throws Exception {
        String large = "{\"query\":\"{ practices(first: 500) { nodes { name address } } }\"}";
        for (int time = 1; time <= 3; time++) {
            HttpResponse<byte[]> answer = sent(post(large).header("accept-encoding", coding));
            assertThat(answer.headers().firstValue("content-encoding").isPresent())
                    .isEqualTo(!atOnce);
            assertThat(answer.body()).hasSizeGreaterThan(atOnce ? 20_000 : 2_000);
        }
        assertThat(threads.get(threads.size() - 1).contains("I/O")).isEqualTo(atOnce);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).header("accept", "application/json");
    }

    private HttpRequest.Builder post(String body) {
        return to("/graphql").header("content-type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<byte[]> sent(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpRequest.Builder request) throws Exception {
        return new String(sent(request).body(), StandardCharsets.UTF_8);
    }
}
