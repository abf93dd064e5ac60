package org.commissioninggraph.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** Statements with their parameters, and their rows as JSON: a list for each row. */
record BareStatements(List<Statement> statements) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    /** One statement. */
    record Statement(String statement, Map<String, Object> parameters) {}

    /** From JSON, which has days as texts. */
    static BareStatements read(byte[] json) throws IOException {
        List<Statement> statements = new ArrayList<>();
        for (Statement each : JSON.readValue(json, new TypeReference<List<Statement>>() {})) {
            Map<String, Object> parameters = new LinkedHashMap<>();
            each.parameters().forEach((name, value) -> parameters.put(name, withDays(value)));
            statements.add(new Statement(each.statement(), parameters));
        }
        return new BareStatements(statements);
    }

    private static @Nullable Object withDays(@Nullable Object value) {
        if (value instanceof List<?> values) {
            return values.stream().map(BareStatements::withDays).toList();
        }
        return value instanceof String text && text.matches(DAY) ? LocalDate.parse(text) : value;
    }

    void write(Transaction transaction, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Statement each : statements) {
            try (Result result = transaction.execute(each.statement(), each.parameters())) {
                write(result, out);
            }
        }
        out.writeEndArray();
    }

    private static void write(Result result, JsonGenerator out) throws IOException {
        List<String> columns = result.columns();
        result.accept(row -> {
            try {
                out.writeStartArray();
                for (String column : columns) {
                    write(row.get(column), out);
                }
                out.writeEndArray();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void write(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof List<?> values) {
            out.writeStartArray();
            for (Object each : values) {
                write(each, out);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> values) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : values.entrySet()) {
                out.writeFieldName(entry.getKey().toString());
                write(entry.getValue(), out);
            }
            out.writeEndObject();
        } else {
            out.writeString(value.toString());
        }
    }
}
