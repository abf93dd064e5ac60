package org.commissioninggraph.differential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whole answers as JSON. A cursor counts only as there or not: each side has its own. */
final class Answered {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CURSORS = Set.of("cursor", "startCursor", "endCursor");
    private static final TextNode CURSOR = TextNode.valueOf("(a cursor)");

    /** In the place of the errors of a question that does not make sense. */
    static final JsonNode REFUSED = TextNode.valueOf("(refused)");

    private Answered() {}

    static JsonNode of(ExecutionResult result) {
        if (isRefused(result)) {
            return REFUSED;
        }
        JsonNode answer = whole(result);
        hideCursors(answer);
        sortNotices(answer);
        return answer;
    }

    private static boolean isRefused(ExecutionResult result) {
        List<GraphQLError> errors = result.getErrors();
        return !errors.isEmpty()
                && errors.stream().allMatch(error -> isInvalid(error.getExtensions()))
                && !result.isDataPresent();
    }

    private static boolean isInvalid(Map<String, Object> extensions) {
        return extensions != null && "VALIDATION_FAILED".equals(extensions.get("code"));
    }

    /** In an order of their own, each once: they are found in one way here, and in another there. */
    private static void sortNotices(JsonNode answer) {
        if (answer.path("extensions").path("notices") instanceof ArrayNode notices) {
            SortedMap<String, JsonNode> sorted = new TreeMap<>();
            notices.forEach(Answered::hideMessage);
            notices.forEach(notice -> sorted.put(notice.toString(), notice));
            notices.removeAll().addAll(sorted.values());
        }
    }

    /** Only that which tells what is left out says more than its code. */
    private static void hideMessage(JsonNode notice) {
        if (!notice.path("code").asText().equals("NOT_FILTERED")) {
            ((ObjectNode) notice).putNull("message");
        }
    }

    /** An answer with notices. */
    static JsonNode with(JsonNode answer, List<NaiveNotices.Notice> notices) {
        if (!notices.isEmpty()) {
            ((ObjectNode) answer).putObject("extensions").set("notices", JSON.valueToTree(notices));
            sortNotices(answer);
        }
        return answer;
    }

    /** With cursors as they are. */
    static JsonNode whole(ExecutionResult result) {
        try {
            return JSON.readTree(JSON.writeValueAsBytes(result.toSpecification()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void hideCursors(JsonNode answer) {
        answer.forEach(Answered::hideCursors);
        if (!(answer instanceof ObjectNode object)) {
            return;
        }
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            if (CURSORS.contains(Aliases.fieldOf(key)) && object.get(key).isTextual()) {
                object.set(key, CURSOR);
            }
        }
    }
}
