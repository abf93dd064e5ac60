package org.commissioninggraph.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commissioninggraph.support.ChildProgram;

/** The program that is attacked, and ways to ask it. */
record AttackedServer(ChildProgram program) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Longer than any answer may take, so that what is never answered fails its test. */
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    /** The code of what was sent in part. */
    static final String BROKEN = "(broken off)";

    String ask(String document) throws IOException, InterruptedException {
        return CLIENT.send(request(document), BodyHandlers.ofString()).body();
    }

    /**
     * The same several times at once: of each answer the code of its first error, empty where there is none. Nothing else of them
     * is kept, since all together they are larger than this program's heap.
     */
    List<String> askAtOnce(int times, String document) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<String> codes = new ArrayList<>();
            Callable<String> one = () -> code(document);
            for (Future<String> code : threads.invokeAll(Collections.nCopies(times, one))) {
                codes.add(code.get());
            }
            return codes;
        } finally {
            threads.shutdown();
        }
    }

    private String code(String document) throws IOException, InterruptedException {
        JsonPointerBasedFilter codes = new JsonPointerBasedFilter("/errors/0/extensions/code");
        InputStream body =
                CLIENT.send(request(document), BodyHandlers.ofInputStream()).body();
        try (JsonParser answer =
                new FilteringParserDelegate(JSON.createParser(body), codes, Inclusion.ONLY_INCLUDE_ALL, false)) {
            String code = "";
            while (answer.nextToken() != null) {
                code = answer.getText();
            }
            return code;
        } catch (IOException e) {
            assertThat(e).hasStackTraceContaining("chunked");
            return BROKEN;
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
