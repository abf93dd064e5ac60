package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.release.Release;
import org.commissioninggraph.release.Releases;
import org.commissioninggraph.support.ShippedRelease;
import org.commissioninggraph.support.TwoReleases;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** Subscriptions over server-sent events: the release of this server becomes another one once the first was answered. */
final class LiveIT extends LiveFixture {
    @Test
    void eachAnswerHasItsNotices() throws Exception {
        List<JsonNode> answers = answers(
                2,
                "subscription ($c: ID) { live { ps: practices(where: {ccg: {code: {eq: $c}}}) { nodes { code } } } }");

        assertThat(answers)
                .extracting(answer -> answer.at("/extensions/notices"))
                .allSatisfy(notices -> {
                    assertThat(notices.findValuesAsText("code")).containsExactly("NOT_FILTERED", "LIST_CUT");
                    assertThat(notices)
                            .allMatch(notice -> notice.at("/path").toString().equals("[\"live\",\"ps\"]"));
                });
    }

    @Test
    void aLiveQueryIsAnsweredAgainWhenTheReleaseChanges() throws Exception {
        List<JsonNode> answers = answers(2, SIZE);

        assertThat(answers.get(0).at("/data/live"))
                .isEqualTo(TestServer.json(server.query(
                                "{ ccg(code: \"00Q\", asOf: \"2017-04-01\") { practices { totalCount } } }"))
                        .get("data"));
        assertThat(answers.get(1).at("/data/live"))
                .isEqualTo(TestServer.json(server.query(
                                "{ ccg(code: \"00Q\", asOf: \"2014-04-01\") { practices { totalCount } } }"))
                        .get("data"));
        assertThat(answers)
                .extracting(answer -> answer.at("/extensions/release/version").asText())
                .containsExactly("first", "second");
    }

    /** A network is of the release that is served: of another one another. */
    @Test
    void aNetworkIsAnsweredAgainWhenTheReleaseChanges() throws Exception {
        String network = "network(kinds: [CCG, Practice], via: MEMBER_OF%s) { summary { nodes edges } }";
        List<JsonNode> answers = answers(2, "subscription { live { " + network.formatted("") + " } }");

        for (int i = 0; i < 2; i++) {
            String day = List.of("2017-04-01", "2014-04-01").get(i);
            assertThat(answers.get(i).at("/data/live"))
                    .isEqualTo(TestServer.json(server.query("{ " + network.formatted(", asOf: \"" + day + "\"") + " }"))
                            .get("data"));
        }
    }

    @Test
    void theStreamIsOfEventsThatAreNotKept() throws Exception {
        HttpResponse<Stream<String>> answer = stream(server, "{ release { version } }");

        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        List<String> lines = answer.body().toList();
        assertThat(lines.get(0)).isEqualTo("event:next");
        assertThat(lines.get(1)).startsWith("data:{\"data\":{\"release\":{\"version\":");
        assertThat(lines).endsWith("event:complete", "data:", "");
    }

    @Test
    void anErrorInALiveAnswerHasItsPathAndTheNextAnswerComes() throws Exception {
        List<JsonNode> answers =
                answers(2, "subscription { live { ccg(code: \"00Q\", asOf: \"1990-01-01\") { name } } }");

        for (JsonNode answer : answers) {
            assertThat(answer.at("/data/live/ccg").isNull()).isTrue();
            assertThat(answer.at("/errors/0/path")).hasToString("[\"live\",\"ccg\"]");
            assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("DATE_OUT_OF_RANGE");
        }
    }

    @Test
    void whatCannotBeNullMakesTheLiveAnswerNull() throws Exception {
        JsonNode answer = answers(1, "subscription { live { ccgs(first: 1, last: 1) { totalCount } } }")
                .get(0);

        assertThat(answer.at("/data")).hasToString("{\"live\":null}");
        assertThat(answer.at("/errors")).hasSize(1);
        assertThat(answer.at("/errors/0/path")).hasToString("[\"live\",\"ccgs\"]");
    }

    @Test
    void aFailureOfTheDatabaseEndsNoSubscription() throws Exception {
        AtomicInteger statements = new AtomicInteger();
        try (TestServer failing = TestServer.start(ShippedRelease.service(
                        (statement, parameters) -> {
                            if (statements.incrementAndGet() == 1) {
                                throw new RequestException(ErrorCode.DATABASE_UNAVAILABLE, "gone", new IOException());
                            }
                            return database.read(statement, parameters);
                        },
                        new TwoReleases()));
                Stream<String> lines = stream(failing, "subscription { releaseLoaded { version } }")
                        .body()) {
            List<String> data =
                    lines.filter(line -> line.startsWith("data:")).limit(2).toList();

            assertThat(data.get(0))
                    .contains("\"code\":\"DATABASE_UNAVAILABLE\"")
                    .contains("{\"releaseLoaded\":null}");
            assertThat(data.get(1)).startsWith("data:{\"data\":{\"releaseLoaded\":{\"version\":");
        }
    }

    /** A query is answered once, so that nothing else follows. */
    @Test
    void aQueryThatMetAnotherReleaseIsAnsweredAllTheSame() throws Exception {
        AtomicBoolean met = new AtomicBoolean();
        Releases releases = new Releases() {
            private final Release only = new TwoReleases().current();

            @Override
            public Release current() {
                return only;
            }

            @Override
            public boolean isCurrent(Release release) {
                return met.getAndSet(true);
            }

            @Override
            public Flux<Release> feed() {
                return Flux.never();
            }
        };
        try (TestServer loading = TestServer.start(ShippedRelease.service(database::read, releases));
                Stream<String> lines =
                        stream(loading, "{ ccg(code: \"00Q\") { code } }").body()) {
            assertThat(lines.filter(line -> line.startsWith("data:{")))
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .startsWith("data:{\"data\":{\"ccg\":{\"code\":\"00Q\"}}");
        }
        assertThat(met).isTrue();
    }

    @Test
    void whatIsWrongIsToldInTheStream() throws Exception {
        assertThat(stream(server, "subscription { live { release { version } } releaseLoaded { version } }")
                        .body())
                .anyMatch(line -> line.startsWith("data:{\"errors\":") && line.contains("VALIDATION_FAILED"))
                .endsWith("event:complete", "data:", "");
    }

    @Test
    void elsewhereASubscriptionIsToldWhereItIsAnswered() throws Exception {
        HttpResponse<String> json = server.post(Map.of("query", SIZE));
        HttpResponse<String> response =
                server.post(Map.of("query", SIZE), "accept", "application/graphql-response+json");
        HttpResponse<String> csv = server.query(SIZE, "accept", "text/csv");

        assertThat(List.of(json.statusCode(), response.statusCode(), csv.statusCode()))
                .containsExactly(200, 400, 400);
        for (HttpResponse<String> answer : List.of(json, response, csv)) {
            assertThat(TestServer.code(answer)).isEqualTo("OPERATION_NOT_SUPPORTED");
            assertThat(answer.body()).contains("accept text/event-stream");
        }
    }

    @Test
    void noStreamIsOpenedToHead() throws Exception {
        HttpResponse<Void> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/graphql?" + TestServer.parameter("query", SIZE)))
                        .header("accept", "text/event-stream")
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("GET, POST");
    }

    @Test
    void thereAreNoMoreStreamsThanSeats() throws Exception {
        List<Stream<String>> open = new ArrayList<>();
        try (TestServer full = changing()) {
            for (int index = 0; index < TestServer.MAX_LIVE; index++) {
                Stream<String> lines = stream(full, SIZE).body();
                lines.iterator().next();
                open.add(lines);
            }

            HttpResponse<Stream<String>> refused = stream(full, SIZE);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).anyMatch(line -> line.contains("TOO_MANY_LIVE"));
            assertThat(full.query("{ release { version } }").statusCode()).isEqualTo(200);
        }
        open.forEach(Stream::close);
    }

    @Test
    void aServerThatStopsBreaksStreamsOffSoThatClientsComeBack() throws Exception {
        TestServer stopping = changing();
        List<String> lines = new ArrayList<>();
        try (Stream<String> body = stream(stopping, SIZE).body()) {
            Iterator<String> each = body.iterator();
            lines.add(each.next());

            stopping.close();

            each.forEachRemaining(lines::add);
        }
        assertThat(lines).contains("event:next").doesNotContain("event:complete");
    }

    @Test
    void pagesOfOtherHostsOpenASocketWhereTheyAreLetIn() throws Exception {
        assertThat(handshake(server, "https://elsewhere.example")).isEqualTo(403);
        assertThat(handshake(server, server.address())).isEqualTo(101);
        Origins origins = new Origins(Set.of("https://dashboard.example"), false);
        try (TestServer open = TestServer.start(TestServer.options(origins, TrustedDocuments.NONE))) {
            assertThat(handshake(open, "https://dashboard.example")).isEqualTo(101);
            assertThat(handshake(open, "https://elsewhere.example")).isEqualTo(403);
        }
    }
}
