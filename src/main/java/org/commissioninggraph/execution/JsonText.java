package org.commissioninggraph.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** Values that came as JSON, as text. */
final class JsonText {
    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private JsonText() {}

    /** Of which there is one for equal values. */
    static String canonical(Map<String, Object> values) {
        return written(values, CANONICAL);
    }

    /** In the order in which they were given. */
    static String asGiven(Map<String, Object> values) {
        return written(values, PLAIN);
    }

    private static String written(Map<String, Object> values, ObjectMapper by) {
        try {
            return by.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("values that came as JSON cannot be written so", e);
        }
    }
}
