package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map of a day, without a release in a database. */
final class BoundaryHandlerTests {
    private static final String MAP =
            """
            {"type":"FeatureCollection","referenceDate":"2017-04-01","earliestDate":"2006-10-01","latestDate":"2019-10-31","features":[
            {"type":"Feature","id":"00F","properties":{"code":"00F","opened":"2013-04-01","closed":"2015-03-31"},"geometry":null},
            {"type":"Feature","id":"13T","properties":{"code":"13T","opened":"2015-04-01","closed":null},"geometry":null}
            ]}
            """;

    @TempDir
    Path folder;

    @Test
    void hasTheAreasOfTheDayOrOfTheReferenceDate() throws Exception {
        try (Server server = start(map())) {
            assertThat(codes(get(server, "?asOf=2015-03-31"))).containsExactly("00F");
            assertThat(codes(get(server, "?asOf=2015-04-01"))).containsExactly("13T");
            assertThat(codes(get(server, ""))).containsExactly("13T");
            assertThat(codes(get(server, "?asOf=2010-01-01"))).isEmpty();
        }
    }

    @Test
    void hasATagOfItsOwnForEachMap() throws Exception {
        try (Server server = start(map())) {
            HttpResponse<String> first = get(server, "?asOf=2015-03-31");
            String tag = first.headers().firstValue("ETag").orElseThrow();

            assertThat(first.headers().firstValue("Content-Type")).hasValue("application/geo+json");
            assertThat(get(server, "?asOf=2014-01-01").headers().firstValue("ETag"))
                    .hasValue(tag);
            assertThat(get(server, "?asOf=2016-01-01")
                            .headers()
                            .firstValue("ETag")
                            .orElseThrow())
                    .isNotEqualTo(tag);
            assertThat(get(server, "?asOf=2014-01-01", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
        }
    }

    @Test
    void saysWhatIsWrongWithADay() throws Exception {
        try (Server server = start(map())) {
            assertThat(get(server, "?asOf=yesterday").body()).contains("BAD_ARGUMENT", "asOf=2014-04-01");
            assertThat(get(server, "?asOf=2025-01-01").body()).contains("DATE_OUT_OF_RANGE", "2019-10-31");
            assertThat(get(server, "?asOf=2025-01-01").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void saysThatThereIsNone() throws Exception {
        try (Server server = start(null)) {
            assertThat(get(server, "").statusCode()).isEqualTo(404);
            assertThat(get(server, "").body()).contains("NOT_FOUND", "SEED_DATA");
        }
    }

    private Path map() throws IOException {
        return Files.writeString(folder.resolve("ccgs.geojson"), MAP);
    }

    private static Server start(@Nullable Path boundaries) {
        ServerOptions options = new ServerOptions(
                "127.0.0.1",
                0,
                1_024,
                0,
                new ConnectionLimits(10, Duration.ofSeconds(60)),
                1,
                1,
                Origins.NONE,
                TrustedDocuments.NONE,
                Map.of(),
                boundaries,
                Origins.NONE);
        return Server.start(options, () -> "none is loaded", () -> null, () -> "");
    }

    private static HttpResponse<String> get(Server server, String query, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.address() + "/boundaries/ccgs.geojson" + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> codes(HttpResponse<String> answer) throws IOException {
        JsonNode map = new ObjectMapper().readTree(answer.body());
        assertThat(map.path("type").asText()).isEqualTo("FeatureCollection");
        return map.path("features").findValuesAsText("code");
    }
}
