package org.commissioninggraph.execution;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A value that is JSON already, as UTF-8: Jackson takes it as it is. */
final class EncodedJson implements JsonSerializable {
    private final byte[] bytes;

    EncodedJson(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
        if (json.getOutputTarget() instanceof OutputStream out) {
            json.writeRawValue(""); // what stands between it and what is before it
            json.flush();
            out.write(bytes);
        } else {
            json.writeRawValue(toString());
        }
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(json, serializers);
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
