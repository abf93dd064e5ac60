package org.commissioninggraph.api;

import java.util.Objects;
import org.commissioninggraph.cypher.Compiled;
import org.commissioninggraph.cypher.Decoding;
import org.commissioninggraph.cypher.RootReading;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statement, and writes its rows as JSON as they come. A row of a list is held only until it is written.
 *
 * @param data where they are written to
 */
record Encoding(Answering answering, JsonData data) implements StatementUse {
    @Override
    public Cost cost() {
        return answering.cost();
    }

    @Override
    public JsonData written() {
        return data;
    }

    @Override
    public RootAnswer of(PlannedField field, Compiled compiled) {
        JsonData.Field written = data.field(Objects.requireNonNull(field.path().getSegmentName()));
        JsonSink json = new JsonSink(written);
        RootReading reading =
                compiled.reading(field.planned(), answering.bounds().memory(), json);
        answering.read(field, compiled, reading);
        return RootAnswer.of(encoded(json, written, reading.value()), reading);
    }

    private static @Nullable Object encoded(JsonSink json, JsonData.Field written, @Nullable Object value) {
        if (value == null || value == Decoding.FAILED) {
            return value;
        }
        if (value != RootReading.STREAMED) {
            json.value(value);
        }
        json.close();
        return written.value();
    }
}
