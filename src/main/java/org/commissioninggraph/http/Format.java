package org.commissioninggraph.http;

import java.util.Locale;
import org.commissioninggraph.report.CsvRows;
import org.commissioninggraph.report.NdjsonRows;
import org.commissioninggraph.report.RowWriter;
import org.jspecify.annotations.Nullable;

/** What an answer can be written in. */
enum Format {
    JSON("application/json", "charset=utf-8", null),
    GRAPHQL_RESPONSE("application/graphql-response+json", "charset=utf-8", null),
    CSV("text/csv", "charset=utf-8; header=present", CsvRows::new),
    NDJSON("application/x-ndjson", "charset=utf-8", NdjsonRows::new),
    EVENT_STREAM("text/event-stream", "charset=utf-8", null);

    private final String mediaType;
    private final String parameters;
    private final RowWriter.@Nullable Kind rows;

    Format(String mediaType, String parameters, RowWriter.@Nullable Kind rows) {
        this.mediaType = mediaType;
        this.parameters = parameters;
        this.rows = rows;
    }

    /** The format of a table by the ending of files that hold it, or null. */
    static @Nullable Format ofTable(String ending) {
        return ending.equals(CSV.ending()) ? CSV : ending.equals(NDJSON.ending()) ? NDJSON : null;
    }

    /** Whether it holds one GraphQL response. Only those are given to clients that do not ask for one by its name. */
    boolean isResponse() {
        return this == JSON || this == GRAPHQL_RESPONSE;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return mediaType + "; " + parameters;
    }

    /** What writes the rows of a table; null where answers are no tables. */
    RowWriter.@Nullable Kind rows() {
        return rows;
    }
}
