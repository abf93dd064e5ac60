package org.commissioninggraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.commissioninggraph.support.ChildProgram;

/** The program that is attacked, and ways to ask it. */
record AttackedServer(ChildProgram program) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Longer than any answer may take, so that what is never answered fails its test. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    record Answer(int status, String body) {
        /** The code of what was sent in part. */
        static final String BROKEN = "(broken off)";

        static final Answer BROKEN_OFF =
                new Answer(200, "{\"errors\":[{\"extensions\":{\"code\":\"" + BROKEN + "\"}}]}");

        /** Of the first error; empty where there is none. */
        String code() {
            try {
                JsonNode answer = JSON.readTree(body);
                return answer.at("/errors/0/extensions/code").asText();
            } catch (IOException e) {
                throw new IllegalStateException(body, e);
            }
        }
    }

    Answer ask(String document) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request(document), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    /** The same several times at once. */
    List<Answer> askAtOnce(int times, String document) throws IOException {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int count = 0; count < times; count++) {
            asked.add(CLIENT.sendAsync(request(document), BodyHandlers.ofString()));
        }
        return asked.stream().map(AttackedServer::answer).toList();
    }

    /** What is broken off has begun to be sent: it has no code. */
    private static Answer answer(CompletableFuture<HttpResponse<String>> asked) {
        try {
            HttpResponse<String> answer = asked.join();
            return new Answer(answer.statusCode(), answer.body());
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(IOException.class).hasMessageContaining("chunked");
            return Answer.BROKEN_OFF;
        }
    }

    private HttpRequest request(String document) throws IOException {
        return HttpRequest.newBuilder(URI.create(program.address() + "/graphql"))
                .header("content-type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(Map.of("query", document))))
                .build();
    }

    int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(program.address() + path))
                .timeout(PATIENCE)
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    /** A connection over which this was sent, and of which nothing is read. */
    Socket sent(String request) throws IOException {
        URI address = URI.create(program.address());
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    String post(String document, String accept) throws IOException {
        String body = JSON.writeValueAsString(Map.of("query", document));
        return "POST /graphql HTTP/1.1\r\nHost: here\r\nAccept: " + accept
                + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }
}
