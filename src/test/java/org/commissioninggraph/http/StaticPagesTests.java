package org.commissioninggraph.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.undertow.Undertow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StaticPagesTests {

    private static final Pattern LINK = Pattern.compile("<(?:link|script)[^>]*(?:src|href)=\"([^\"]+)\"");

    private static final Pattern GROUP = Pattern.compile("^# For ([a-z ]+):");

    private static final String SCRIPT = "/graphiql/monacoeditorwork/editor.worker.bundle.js";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Undertow SERVER = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(new ErrorHandler(new StaticPages(Origins.NONE)))
            .build();

    private static InetSocketAddress address = InetSocketAddress.createUnresolved("unbound", 0);

    @BeforeAll
    static void start() {
        SERVER.start();
        address = (InetSocketAddress) SERVER.getListenerInfo().get(0).getAddress();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/network, text/html; charset=utf-8",
        "/cytoscape.js, text/javascript; charset=utf-8",
        "/fcose.js, text/javascript; charset=utf-8",
        "/uplot.js, text/javascript; charset=utf-8",
        "/explorer/page.js, text/javascript; charset=utf-8",
        "/favicon.svg, image/svg+xml",
        "/explain.js, text/javascript; charset=utf-8",
        "/graphiql.css, text/css; charset=utf-8",
        "/graphiql.js, text/javascript; charset=utf-8",
        "/examples/index.json, application/json",
        "/examples/dashboard.graphql, text/plain; charset=utf-8",
        "/graphiql/monacoeditorwork/graphql.worker..bundle.js, text/javascript; charset=utf-8",
        "/graphiql/assets/codicon-DCmgc-ay.ttf, font/ttf",
    })
    void everyFileSaysWhatItIs(String path, String contentType) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo(contentType);
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
        assertThat(response.body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/network", "/dashboards"})
    void whatAPageLoadsComesFromThisHost(String path) throws Exception {
        HttpResponse<String> page = get(path);
        List<String> links = links(page.body());

        assertThat(links).hasSizeGreaterThanOrEqualTo(4).allMatch(link -> link.matches("/[^/].*"));
        for (String link : links) {
            assertThat(get(link).statusCode()).as(link).isEqualTo(200);
        }
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "worker-src 'self';", "connect-src 'self'")
                .doesNotContain("http");
    }

    @Test
    void everyExampleIsOneNamedQueryThatSaysWhomItIsFor() throws Exception {
        List<?> names = new ObjectMapper().readValue(get("/examples/index.json").body(), List.class);

        Set<String> groups = new TreeSet<>();
        for (Object name : names) {
            String text = get("/examples/" + name).body();
            Matcher group = GROUP.matcher(text);
            assertThat(group.find()).as("%s", name).isTrue();
            groups.add(group.group(1));
            Document document = Parser.parse(text);
            assertThat(document.getDefinitions()).as("%s", name).hasSize(1);
            assertThat(document.getFirstDefinitionOfType(OperationDefinition.class)
                            .orElseThrow()
                            .getName())
                    .as("%s", name)
                    .isNotNull();
        }
        assertThat(groups).containsExactly("dashboard developers", "reporting tools", "researchers");
    }

    @Test
    void anUnchangedFileIsNotSentAgain() throws Exception {
        String etag = header(get(SCRIPT), "ETag");

        HttpResponse<String> again = get(SCRIPT, "If-None-Match", etag);
        HttpResponse<String> other = get(SCRIPT, "If-None-Match", "\"of-another-release\"");

        assertThat(etag).matches("\"[0-9a-f]{32}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(etag);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void compressesForThoseWhoAccept() throws Exception {
        HttpResponse<String> plain = get(SCRIPT, "Accept-Encoding", "gzip;q=0, br");
        HttpResponse<byte[]> compressed = CLIENT.send(
                request(SCRIPT).header("Accept-Encoding", "gzip, deflate, br").build(), BodyHandlers.ofByteArray());

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(compressed, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(compressed.body()).hasSizeLessThan(plain.body().length() / 3);
        assertThat(unzip(compressed.body())).isEqualTo(plain.body());
    }

    @Test
    void headAnswersAsGetWithoutTheBody() throws Exception {
        HttpResponse<String> head = send("/", "HEAD");
        HttpResponse<String> get = get("/");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
        assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void otherMethodsAreRefused(String method) throws Exception {
        HttpResponse<String> response = send("/", method);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "//",
                "/index.html",
                "/network.html",
                "/explorer/",
                "/explorer/nothing.js",
                "/explorer/../network.html",
                "/web/index.html",
                "/examples/",
                "/examples/nothing.graphql",
                "/examples/../index.html",
                "/examples/..%2findex.html",
                "/examples/%2e%2e/index.html",
                "/graphiql/assets/../../../../../../../../logback.xml",
                "/graphiql/index.html",
                "/graphiql/assets/../index.html",
                "/graphiql/assets/nothing.js",
                "/graphiql/monacoeditorwork/editor.worker.bundle.js/",
                "/graphiql/assets/..%2fmonacoeditorwork/editor.worker.bundle.js",
                "/%00",
            })
    void nothingElseIsFound(String path) throws Exception {
        String answer = rawGet(path);

        assertThat(answer).startsWith("HTTP/1.1 404 ").contains("Content-Type: application/json; charset=utf-8");
        assertThat(answer)
                .endsWith("{\"errors\":[{\"message\":\"nothing is here: GraphiQL is at /, the API at /graphql\","
                        + "\"extensions\":{\"code\":\"NOT_FOUND\"}}]}");
    }

    private static List<String> links(String html) {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(html);
        while (matcher.find()) {
            links.add(matcher.group(1));
        }
        return links;
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(String path, String method) throws IOException, InterruptedException {
        return CLIENT.send(request(path).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.getPort() + path));
    }

    /** As a hostile client writes it: java.net.http would not send every one of these paths as it is. */
    private static String rawGet(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("(none)");
    }

    private static String unzip(byte[] bytes) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
