package org.commissioninggraph.api;

import org.commissioninggraph.cypher.Compiled;
import org.commissioninggraph.cypher.Decoding;
import org.commissioninggraph.cypher.RootReading;
import org.jspecify.annotations.Nullable;

/** Runs the statement, and writes its rows as JSON as they come. A row of a list is held only until it is written. */
record Encoding(Answering answering) implements StatementUse {
    @Override
    public Cost cost() {
        return answering.cost();
    }

    @Override
    public RootAnswer of(PlannedField field, Compiled compiled) {
        JsonSink json = new JsonSink(answering.bounds().memory());
        RootReading reading =
                compiled.reading(field.planned(), answering.bounds().memory(), json);
        answering.read(field, compiled, reading);
        return RootAnswer.of(encoded(json, reading.value()), reading);
    }

    private static @Nullable Object encoded(JsonSink json, @Nullable Object value) {
        if (value == null || value == Decoding.FAILED) {
            return value;
        }
        if (value != RootReading.STREAMED) {
            json.value(value);
        }
        return json.encoded();
    }
}
