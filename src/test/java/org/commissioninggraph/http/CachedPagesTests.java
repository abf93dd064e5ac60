package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.commissioninggraph.document.SchemaVisibility;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.support.Documents;
import org.commissioninggraph.support.SchemaOnly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Those that are made when they are first asked for. */
final class CachedPagesTests {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final AtomicReference<GraphService> service = new AtomicReference<>();
    private Server server;

    @BeforeEach
    void start() {
        server = Server.start(
                TestServer.options(Origins.NONE, TrustedDocuments.NONE), () -> null, service::get, () -> "");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isThereOnceTheSchemaIs() throws Exception {
        assertThat(send("GET").statusCode()).isEqualTo(503);

        service.set(SchemaOnly.service());
        HttpResponse<String> page = send("GET");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).contains("text/html; charset=utf-8");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.body())
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains("id=\"CCG\"");
    }

    @Test
    void aSchemaThatIsNotShownIsNotDescribedEither() throws Exception {
        service.set(SchemaOnly.service(new SchemaVisibility(false, true)));

        HttpResponse<String> page = send("GET");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains("This server does not show its schema")
                .doesNotContain("CCG");
    }

    @Test
    void anUnchangedReferenceIsNotSentAgain() throws Exception {
        service.set(SchemaOnly.service());
        String etag = send("GET").headers().firstValue("etag").orElseThrow();

        assertThat(send("GET", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void isOnlyRead() throws Exception {
        HttpResponse<String> answer = send("POST");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).contains("GET, HEAD");
    }

    @Test
    void theSchemaHasAnAddress() throws Exception {
        service.set(SchemaOnly.service());
        HttpResponse<String> sdl = read("/schema.graphqls");

        assertThat(sdl.statusCode()).isEqualTo(200);
        assertThat(sdl.headers().firstValue("content-type")).contains("text/plain; charset=utf-8");
        assertThat(sdl.body()).isEqualTo(Files.readString(Path.of("schema/api.graphqls")));
    }

    @Test
    void notWhereItIsNotShown() throws Exception {
        service.set(SchemaOnly.service(new SchemaVisibility(false, true)));

        assertThat(read("/schema.graphqls").body())
                .startsWith("# This server does not show its schema")
                .doesNotContain("CCG");
    }

    /** Also before there is anything to be asked. */
    @Test
    void theDocumentsAreThereAlways() throws Exception {
        HttpResponse<String> page = read("/docs");
        String html = page.body();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(html).startsWith("<!doctype html>").endsWith("</html>\n").contains("<table>", "practicesCount");
        for (Path file : Documents.all().keySet()) {
            String name = file.getFileName().toString().replace(".md", "");
            assertThat(html).contains("id=\"" + (name.equals("README") ? "start" : name) + "\"");
        }
        for (String link : matches(html, "href=\"#([^\"]+)\"")) {
            assertThat(html).contains("id=\"" + link + "\"");
        }
        assertThat(matches(html, " id=\"([^\"]+)\"")).doesNotHaveDuplicates();
        assertThat(matches(html, "href=\"([^\"#]+)\""))
                .allMatch(href -> href.startsWith("/") || href.startsWith("http"));
        for (String picture : matches(html, "<img src=\"([^\"]+)\"")) {
            assertThat(read(picture).headers().firstValue("content-type"))
                    .hasValue(picture.endsWith(".svg") ? "image/svg+xml" : "image/png");
        }
        assertThat(html).contains("<img src=\"/docs/pictures/network.png\"");
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String method, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + "/reference"))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
