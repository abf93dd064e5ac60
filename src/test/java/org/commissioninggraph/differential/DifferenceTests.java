package org.commissioninggraph.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class DifferenceTests {
    private static final JsonNode ANSWER = json("{\"data\": {\"ccg\": {\"code\": \"00Q\"}}}");
    private static final JsonNode OTHER_ANSWER = json("{\"data\": {\"ccg\": {\"code\": \"00R\"}}}");
    private static final JsonNode SLOW = failed("QUERY_TIMEOUT");

    private static JsonNode failed(String code) {
        return json("{\"data\": {\"ccg\": null}, \"errors\": [{\"extensions\": {\"code\": \"" + code + "\"}}]}");
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Difference of(JsonNode api, JsonNode naive) {
        return Difference.between(api, naive).orElseThrow();
    }

    /** So that a question that took too long is not cut down to one that is refused, which says nothing of it. */
    @Test
    void errorsAreAlikeByTheirCodes() {
        JsonNode good = json("{\"data\": {\"ccg\": null}}");

        assertThat(of(SLOW, good).isAlike(of(failed("QUERY_TIMEOUT"), good))).isTrue();
        assertThat(of(SLOW, good).isAlike(of(failed("BAD_ARGUMENT"), good))).isFalse();
        assertThat(of(SLOW, good).isAlike(of(ANSWER, OTHER_ANSWER))).isFalse();
        assertThat(of(OTHER_ANSWER, ANSWER).isAlike(of(ANSWER, OTHER_ANSWER))).isTrue();
        assertThat(Difference.between(ANSWER, ANSWER)).isEmpty();
    }
}
