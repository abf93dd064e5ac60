package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicReference;
import org.commissioninggraph.api.Disclosure;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.support.SchemaOnly;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReferenceHandlerTests {
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
        service.set(SchemaOnly.service(new Disclosure(false, true)));

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

    private HttpResponse<String> send(String method, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + "/reference"))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
