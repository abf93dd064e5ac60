package org.commissioninggraph.execution;

import java.util.Objects;
import org.commissioninggraph.cypher.CompiledStatement;
import org.commissioninggraph.cypher.DecodingContext;
import org.commissioninggraph.cypher.RootReader;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statement, and writes its rows as JSON as they come. A row of a list is held only until it is written.
 *
 * @param data where they are written to
 */
record JsonHandler(CollectingHandler answering, JsonData data) implements StatementHandler {
    @Override
    public RequestCost cost() {
        return answering.cost();
    }

    @Override
    public JsonData written() {
        return data;
    }

    @Override
    public RootAnswer of(PlannedField field, CompiledStatement compiled) {
        JsonData.Field written = data.field(Objects.requireNonNull(field.path().getSegmentName()));
        JsonSink json = new JsonSink(written);
        RootReader reading = compiled.reading(field.bound(), answering.bounds().memory(), json);
        answering.read(field, compiled, reading);
        return RootAnswer.of(encoded(json, written, reading.value()), reading);
    }

    @Override
    public RootAnswer computed(PlannedField field, ComputedFields fields) {
        JsonData.Field written = data.field(Objects.requireNonNull(field.path().getSegmentName()));
        RootAnswer answer = answering.computed(field, fields);
        Object value = encoded(new JsonSink(written), written, answer.value());
        return RootAnswer.computed(value, answer.cut(), answer.errors());
    }

    private static @Nullable Object encoded(JsonSink json, JsonData.Field written, @Nullable Object value) {
        if (value == null || value == DecodingContext.FAILED) {
            return value;
        }
        if (value != RootReader.STREAMED) {
            json.value(value);
        }
        json.close();
        return written.value();
    }
}
