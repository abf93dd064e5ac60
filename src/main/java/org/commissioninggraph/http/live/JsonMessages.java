package org.commissioninggraph.http.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import org.commissioninggraph.http.connection.ClientJson;
import org.jspecify.annotations.Nullable;

/** Messages as text. */
final class JsonMessages {
    private JsonMessages() {}

    static String text(Object message) {
        try {
            return ClientJson.MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message cannot be written as JSON", e);
        }
    }

    /** Null where it is no JSON object. */
    static @Nullable Map<?, ?> object(String text) {
        try {
            return ClientJson.MAPPER.readValue(text, Object.class) instanceof Map<?, ?> object ? object : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
