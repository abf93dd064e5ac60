package org.commissioninggraph.network.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.layouts.Layout;
import org.jspecify.annotations.Nullable;

/** JSON that is not ended where it fails. Values that are null are left out; there is no number that is none. */
final class JsonOutput {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final FileJob job;
    final JsonGenerator json;

    JsonOutput(FileJob job) throws IOException {
        this.job = job;
        this.json = FACTORY.createGenerator(job.out());
    }

    void text(String name, String text) throws IOException {
        json.writeStringField(name, job.text().unicode(text));
    }

    void description(String name) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> line : job.options().description().entrySet()) {
            text(line.getKey(), line.getValue());
        }
        json.writeEndObject();
    }

    void fields(List<FileField> fields, int row) throws IOException {
        for (FileField field : fields) {
            Object value = field.value().apply(row);
            if (value != null) {
                json.writeFieldName(field.name());
                value(value);
            }
        }
    }

    private void value(@Nullable Object value) throws IOException {
        if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(element);
            }
            json.writeEndArray();
        } else {
            json.writeString(job.text().unicode(String.valueOf(value)));
        }
    }

    void position(int node) throws IOException {
        Layout layout = job.options().layout();
        if (layout != null && layout.has(node)) {
            json.writeNumberField("x", layout.x()[node]);
            json.writeNumberField("y", layout.y()[node]);
        }
    }

    void end() throws IOException {
        json.writeRaw('\n');
        json.flush();
    }
}
