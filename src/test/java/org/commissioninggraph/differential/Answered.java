package org.commissioninggraph.differential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import graphql.ExecutionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whole answers as JSON. A cursor counts only as there or not: each side has its own. */
final class Answered {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CURSORS = Set.of("cursor", "startCursor", "endCursor");
    private static final TextNode CURSOR = TextNode.valueOf("(a cursor)");

    private Answered() {}

    static JsonNode of(ExecutionResult result) {
        JsonNode answer = whole(result);
        hideCursors(answer);
        return answer;
    }

    /** With cursors as they are. */
    static JsonNode whole(ExecutionResult result) {
        try {
            return JSON.readTree(JSON.writeValueAsString(result.toSpecification()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
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
