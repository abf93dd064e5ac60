package org.commissioninggraph.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.commissioninggraph.cypher.ListSink;
import org.commissioninggraph.cypher.ObjectValue;
import org.jspecify.annotations.Nullable;

/** Writes the answer of a root field as JSON, in memory. */
final class JsonSink implements ListSink {
    /** A byte is held in a buffer that may have room for as many more, and once more in the whole answer. */
    private static final int COPIES = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MemoryBudget.Share memory;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator json;

    JsonSink(MemoryBudget.Share memory) {
        this.memory = memory;
        try {
            this.json = JSON.createGenerator(new Counted());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes memory before it uses it. */
    private final class Counted extends OutputStream {
        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] written, int from, int length) {
            memory.take((long) COPIES * length);
            bytes.write(written, from, length);
        }
    }

    /** Writes a part of it. */
    @FunctionalInterface
    private interface Step {
        void write() throws IOException;
    }

    /** Memory does not fail to be written to. */
    private static void unfailing(Step step) {
        try {
            step.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(ObjectValue before, String key) {
        unfailing(() -> {
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
        unfailing(() -> {
            json.writeEndArray();
            fields(after);
            json.writeEndObject();
        });
    }

    void value(@Nullable Object value) {
        unfailing(() -> write(value));
    }

    /** What was written so far. */
    EncodedJson encoded() {
        unfailing(json::close);
        return new EncodedJson(bytes.toByteArray());
    }

    private void write(@Nullable Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof ObjectValue object) {
            json.writeStartObject();
            fields(object);
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                write(each);
            }
            json.writeEndArray();
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value == null) {
            json.writeNull();
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
