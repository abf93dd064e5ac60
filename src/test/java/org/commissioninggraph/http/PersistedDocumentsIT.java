package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commissioninggraph.http.TestServer.code;
import static org.commissioninggraph.http.TestServer.json;
import static org.commissioninggraph.http.TestServer.parameter;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are named in the place of being sent. */
final class PersistedDocumentsIT {
    private static final String NEW_TYPE = "application/graphql-response+json";
    private static final String TRUSTED = "query Name($code: ID!) { ccg(code: $code) { name } }";
    private static final Map<String, String> DOCUMENTS = Map.of("name-of-ccg", TRUSTED);

    @AutoClose
    private static final TestServer open =
            TestServer.start(TestServer.options(Origins.NONE, new TrustedDocuments(DOCUMENTS, false)));

    @AutoClose
    private static final TestServer strict =
            TestServer.start(TestServer.options(Origins.NONE, new TrustedDocuments(DOCUMENTS, true)));

    @Test
    void aDocumentIsSentOnceAndThenNamed() throws Exception {
        String query = "{ ccg(code: \"00R\") { code } }";
        Map<String, Object> extensions = persisted(ETags.sha256Hex(query));
        String byGet = "/graphql?"
                + parameter(
                        "extensions",
                        "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + ETags.sha256Hex(query) + "\"}}");

        HttpResponse<String> unknown = open.get(byGet);
        assertThat(code(unknown)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(json(unknown).at("/errors/0/message").asText()).isEqualTo("PersistedQueryNotFound");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(open.get(byGet, "accept", NEW_TYPE).statusCode()).isEqualTo(404);

        assertThat(open.post(Map.of("query", query, "extensions", extensions)).body())
                .contains("00R");
        assertThat(open.get(byGet).body()).isEqualTo("{\"data\":{\"ccg\":{\"code\":\"00R\"}}}");
        assertThat(open.get(byGet).headers().firstValue("etag")).isPresent();
        assertThat(open.post(Map.of("extensions", extensions)).body()).contains("00R");
        assertThat(open.get("/graphql?documentId=sha256:" + ETags.sha256Hex(query))
                        .body())
                .contains("00R");
    }

    @Test
    void aDocumentThatIsNotValidIsNotKept() throws Exception {
        String query = "{ nothing }";
        Map<String, Object> extensions = persisted(ETags.sha256Hex(query));

        assertThat(code(open.post(Map.of("query", query, "extensions", extensions))))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(code(open.post(Map.of("extensions", extensions)))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void aHashMustBeThatOfTheDocument() throws Exception {
        Map<String, Object> extensions = persisted(ETags.sha256Hex("{ other }"));

        HttpResponse<String> answer = open.post(Map.of("query", "{ release { version } }", "extensions", extensions));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("PERSISTED_QUERY_HASH_MISMATCH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"persistedQuery\": 1}",
                "{\"persistedQuery\": {\"version\": 2, \"sha256Hash\": \"00\"}}",
                "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"ABC\"}}"
            })
    void whatIsNotUnderstoodIsToldSo(String extensions) throws Exception {
        HttpResponse<String> answer = open.get("/graphql?" + parameter("extensions", extensions));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name-of-ccg", "sha256"})
    void aTrustedDocumentIsKnownByItsFileAndByItsHash(String by) throws Exception {
        String id = by.equals("sha256") ? "sha256:" + ETags.sha256Hex(TRUSTED) : by;
        Map<String, Object> variables = Map.of("code", "00Q");

        for (TestServer server : new TestServer[] {open, strict}) {
            assertThat(server.post(Map.of("documentId", id, "variables", variables))
                            .body())
                    .contains("Blackburn");
            assertThat(server.get("/graphql?documentId=" + id + "&variables=%7B%22code%22:%2200Q%22%7D")
                            .body())
                    .contains("Blackburn");
        }
    }

    @Test
    void anUnknownDocumentIsToldSo() throws Exception {
        HttpResponse<String> answer = open.get("/graphql?documentId=nothing", "accept", NEW_TYPE);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).contains(NEW_TYPE + "; charset=utf-8");
        assertThat(code(answer)).isEqualTo("DOCUMENT_NOT_FOUND");
        assertThat(json(open.get("/graphql?documentId=name-of-cgc"))
                        .at("/errors/0/extensions/hint")
                        .asText())
                .isEqualTo("did you mean `name-of-ccg`?");
        assertThat(code(open.get("/graphql?documentId=a&query=b"))).isEqualTo("BAD_REQUEST");
    }

    @Test
    void nothingElseIsAnsweredWhereOnlyTrustedOnesAre() throws Exception {
        String other = "{ release { version } }";
        Map<String, Object> extensions = persisted(ETags.sha256Hex(other));

        assertThat(strict.query(other).statusCode()).isEqualTo(403);
        assertThat(code(strict.query(other))).isEqualTo("DOCUMENT_NOT_TRUSTED");
        assertThat(code(strict.get("/graphql?documentId=nothing"))).isEqualTo("DOCUMENT_NOT_FOUND");
        assertThat(code(strict.post(Map.of("query", other, "extensions", extensions))))
                .isEqualTo("DOCUMENT_NOT_TRUSTED");
        assertThat(code(strict.post(Map.of("extensions", extensions)))).isEqualTo("DOCUMENT_NOT_TRUSTED");
        assertThat(strict.statements).noneMatch(statement -> statement.text().contains("Release"));
        assertThat(strict.post(Map.of("query", TRUSTED, "variables", Map.of("code", "00Q")))
                        .body())
                .contains("Blackburn");
    }

    private static Map<String, Object> persisted(String sha256) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", sha256));
    }
}
