package org.commissioninggraph.execution;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.cypher.ListSink;
import org.commissioninggraph.cypher.ObjectValue;
import org.jspecify.annotations.Nullable;

/** Writes the answer of a root field as JSON. What the stream throws is thrown as UncheckedIOException. */
final class JsonSink implements ListSink {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonGenerator json;

    JsonSink(OutputStream out) {
        try {
            this.json = JSON.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a part of it. */
    @FunctionalInterface
    private interface Step {
        void write() throws IOException;
    }

    private static void unchecked(Step step) {
        try {
            step.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(ObjectValue before, String key) {
        unchecked(() -> {
            json.writeStartObject();
            fields(before);
            json.writeArrayFieldStart(key);
        });
    }

    @Override
    public void item(@Nullable Object item) {
        value(item);
    }

    @Override
    public void end(ObjectValue after) {
        unchecked(() -> {
            json.writeEndArray();
            fields(after);
            json.writeEndObject();
        });
    }

    void value(@Nullable Object value) {
        unchecked(() -> write(value));
    }

    /** To be called when all was written. */
    void close() {
        unchecked(json::close);
    }

    /** What is most frequent first: to ask whether a number is a List goes through all that it is. */
    private void write(@Nullable Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof ObjectValue object) {
            json.writeStartObject();
            fields(object);
            json.writeEndObject();
        } else if (value == null) {
            json.writeNull();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            other(value);
        }
    }

    private void other(Object value) throws IOException {
        if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                write(each);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : object.entrySet()) {
                json.writeFieldName((String) field.getKey());
                write(field.getValue());
            }
            json.writeEndObject();
        } else {
            json.writePOJO(value);
        }
    }

    private void fields(ObjectValue object) throws IOException {
        for (int index = 0; index < object.size(); index++) {
            json.writeFieldName(object.key(index));
            write(object.value(index));
        }
    }
}
