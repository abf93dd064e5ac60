package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.ShippedRelease.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is posted again to the letter. */
final class RepeatedRequestsIT {
    private final List<Statement> statements = new ArrayList<>();

    /** Not the first time, when nothing is known, nor the second, when only the answer is. */
    @Test
    void whatIsPostedToTheLetterAgainIsAnsweredByTheThreadThatReadIt() throws Exception {
        List<String> threads = new CopyOnWriteArrayList<>();
        String edition = "one";
        AtomicReference<String> current = new AtomicReference<>(edition);
        GraphService service = ShippedRelease.service(statements);
        try (Server own =
                Server.start(TestServer.options(Origins.NONE, TrustedDocuments.NONE), () -> null, () -> service, () -> {
                    threads.add(Thread.currentThread().getName());
                    return current.get();
                })) {
            String query = "{\"query\":\"{ ccg(code: \\\"00Q\\\") { name } }\"}";
            String name = "{\"data\":{\"ccg\":{\"name\":\"NHS Blackburn with Darwen CCG\"}}}";
            for (int time = 1; time <= 4; time++) {
                assertThat(posted(own, query, "application/json").body()).isEqualTo(name);
            }
            assertThat(statements).hasSize(1);
            assertThat(threads.get(threads.size() - 1)).contains("I/O");
            assertThat(threads.get(threads.size() - 3)).doesNotContain("I/O");

            assertThat(posted(own, query, "text/plain").statusCode()).isEqualTo(415);
            assertThat(posted(own, query.replace("00Q", "00R"), "application/json")
                            .body())
                    .contains("Blackpool");
            current.set("two");
            assertThat(posted(own, query, "application/json").body()).isEqualTo(name);
            assertThat(statements).as("another release is asked").hasSize(3);
        }
    }

    /** It is answered by its address, whatever comes with it. */
    @Test
    void theBodyOfAGetIsNotTakenForWhatWasAsked() throws Exception {
        GraphService service = ShippedRelease.service(statements);
        try (Server own = Server.start(
                TestServer.options(Origins.NONE, TrustedDocuments.NONE), () -> null, () -> service, () -> "one")) {
            String other = "{\"query\":\"{ ccg(code: \\\"00Q\\\") { name } }\"}";
            URI blackpool = URI.create(own.address() + "/graphql?query=%7Bccg(code:%2200R%22)%7Bname%7D%7D");
            HttpRequest got = HttpRequest.newBuilder(blackpool)
                    .header("accept", "application/json")
                    .method("GET", HttpRequest.BodyPublishers.ofString(other))
                    .build();
            for (int time = 1; time <= 3; time++) {
                assertThat(HttpClient.newHttpClient()
                                .send(got, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .contains("Blackpool");
            }

            assertThat(posted(own, other, "application/json").body()).contains("Blackburn");
        }
    }

    /** Who takes it as it is gets it from the thread that reads; to compress it would keep others waiting. */
    @ParameterizedTest
    @CsvSource({"identity, true", "gzip, false"})
    void whatIsLargeIsAnsweredAtOnceWhereNothingIsCompressed(String coding, boolean atOnce) throws Exception {
        List<String> threads = new CopyOnWriteArrayList<>();
        GraphService service = ShippedRelease.service(statements);
        try (Server own =
                Server.start(TestServer.options(Origins.NONE, TrustedDocuments.NONE), () -> null, () -> service, () -> {
                    threads.add(Thread.currentThread().getName());
                    return "one";
                })) {
            HttpRequest asked = HttpRequest.newBuilder(URI.create(own.address() + "/graphql"))
                    .header("content-type", "application/json")
                    .header("accept", "application/json")
                    .header("accept-encoding", coding)
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"query\":\"{ practices(first: 500) { nodes { name address } } }\"}"))
                    .build();
            for (int time = 1; time <= 3; time++) {
                HttpResponse<byte[]> answer =
                        HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofByteArray());
                assertThat(answer.headers().firstValue("content-encoding").isPresent())
                        .isEqualTo(!atOnce);
                assertThat(answer.body()).hasSizeGreaterThan(atOnce ? 20_000 : 2_000);
            }
        }
        assertThat(threads.get(threads.size() - 1).contains("I/O")).isEqualTo(atOnce);
    }

    private static HttpResponse<String> posted(Server to, String body, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(to.address() + "/graphql"))
                .header("content-type", type)
                .header("accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
