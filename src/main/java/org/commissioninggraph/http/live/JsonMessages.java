package org.commissioninggraph.http.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages as text. */
final class JsonMessages {
    /** Deeper ones would fill the stack of whoever reads them. */
    static final int MOST_LEVELS = 200;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_LEVELS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonMessages() {}

    static String text(Object message) {
        try {
            return JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written as JSON", e);
        }
    }

    /** Null where it is no JSON object. */
    static @Nullable Map<?, ?> object(String text) {
        try {
            return JSON.readValue(text, Object.class) instanceof Map<?, ?> object ? object : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
