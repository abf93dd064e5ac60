package org.commissioninggraph.execution;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * The answers of root fields as JSON: held in memory, until they are large together and go on to an {@link Overflow}. For
 * one run of an operation, and its one thread. What the overflow throws is thrown as UncheckedIOException.
 */
final class JsonData {
    /** Bytes of an answer that is made as a whole before any of it is sent. */
    static final int WHOLE = 1 << 20;

    /** A byte is held in a buffer that may have room for as many more, and once more in the whole answer. */
    private static final int COPIES = 3;

    /** Stands for an answer that was handed over. */
    private static final Object SENT = new Object();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MemoryBudget.Share memory;
    private final Overflow overflow;
    private final Map<String, @Nullable Object> answered = new LinkedHashMap<>();
    private long held;
    private long enough = WHOLE;
    private @Nullable OutputStream out;

    /** The root field of which something was handed over last. */
    private @Nullable String last;

    JsonData(MemoryBudget.Share memory, Overflow overflow) {
        this.memory = memory;
        this.overflow = overflow;
    }

    /** The answer of one root field. */
    final class Field extends OutputStream {
        private final String key;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private Field(String key) {
            this.key = key;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] written, int from, int length) throws IOException {
            OutputStream begun = out;
            if (begun != null) {
                name(begun, key);
                begun.write(written, from, length);
                return;
            }
            take((long) COPIES * length);
            bytes.write(written, from, length);
            held += length;
            if (held > enough) {
                overflow(this);
            }
        }

        /** What was written so far, or that it was handed over. */
        Object value() {
            return key.equals(last) ? SENT : new EncodedJson(bytes.toByteArray());
        }
    }

    private void take(long bytes) {
        try {
            memory.take(bytes);
        } catch (RequestException e) {
            boolean waited = overflow != Overflow.NONE && enough > WHOLE;
            throw waited && e.code() == ErrorCode.QUERY_TOO_LARGE ? noRoom() : e;
        }
    }

    /** It is not too large at another time. */
    private static RequestException noRoom() {
        return new RequestException(
                ErrorCode.SERVER_BUSY,
                "the answer is so large that it must be sent while it is made, and as many such are being sent as"
                        + " MAX_REPORTS allows: try again in a few seconds, or ask for less");
    }

    /**
     * @param key its response key
     */
    Field field(String key) {
        return new Field(key);
    }

    private void overflow(Field current) throws IOException {
        OutputStream begun = overflow.begin();
        if (begun == null) {
            enough = held + WHOLE;
            return;
        }
        out = begun;
        write(begun, "{\"data\":{");
        for (Map.Entry<String, @Nullable Object> field : answered.entrySet()) {
            write(begun, field.getKey(), field.getValue());
        }
        answered.clear();
        name(begun, current.key);
        current.bytes.writeTo(begun);
        current.bytes.reset();
        memory.giveBack(COPIES * held);
    }

    /** Whether something was handed over, which cannot be taken back. */
    boolean hasBegun() {
        return out != null;
    }

    /**
     * Takes the value of a root field that is answered. The fields come in the order of the answer.
     *
     * @param value what {@link Field#value} has told, or a value for Jackson in its place
     * @return false where a part of another value was handed over, so that the answer is spoilt
     */
    boolean answered(String key, @Nullable Object value) {
        OutputStream begun = out;
        if (begun == null) {
            answered.put(key, value);
            return true;
        }
        if (key.equals(last)) {
            return value == SENT;
        }
        try {
            write(begun, key, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /**
     * Hands over what comes behind the data. The errors are there: most of them were not known before.
     *
     * @param result with the data that were handed over
     */
    void finish(ExecutionResult result) {
        OutputStream begun = out;
        if (begun == null) {
            throw new IllegalStateException("nothing was handed over");
        }
        try {
            write(begun, "}");
            for (Map.Entry<String, Object> entry : result.toSpecification().entrySet()) {
                if (!entry.getKey().equals("data")) {
                    write(begun, ",\"" + entry.getKey() + "\":");
                    begun.write(JSON.writeValueAsBytes(entry.getValue()));
                }
            }
            write(begun, "}");
            overflow.end(result.getErrors().isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(OutputStream begun, String key, @Nullable Object value) throws IOException {
        name(begun, key);
        begun.write(JSON.writeValueAsBytes(value));
    }

    /** Names of GraphQL need no escapes. */
    private void name(OutputStream begun, String key) throws IOException {
        if (!key.equals(last)) {
            write(begun, (last == null ? "\"" : ",\"") + key + "\":");
            last = key;
        }
    }

    private static void write(OutputStream begun, String text) throws IOException {
        begun.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
