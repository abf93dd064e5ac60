package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.commissioninggraph.api.Bounds;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.Operation;
import org.commissioninggraph.api.OperationRefused;
import org.commissioninggraph.report.Report;
import org.commissioninggraph.report.ReportException;
import org.commissioninggraph.report.RowWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One answer that is a table. What fails before enough rows are there to be sent is told as ever. */
final class TableAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(TableAnswer.class);

    private final HttpServerExchange exchange;
    private final Format format;
    private final String name;
    private final ETag tag;
    private @Nullable RowWriter writer;

    TableAnswer(HttpServerExchange exchange, Format format, String name, ETag tag) {
        this.exchange = exchange;
        this.format = format;
        this.name = name;
        this.tag = tag;
    }

    void send(GraphService service, Operation operation) throws IOException {
        TableStream out = new TableStream(exchange);
        try {
            Report report = Report.of(service, operation);
            if (exchange.getRequestMethod().equals(Methods.HEAD)) {
                head();
                return;
            }
            try (Bounds bounds = report.bounds()) {
                ended(out, report.run(bounds, page -> write(out, report.header(), page)));
            }
        } catch (ReportException e) {
            throw new Refusal(e.code(), String.valueOf(e.getMessage()), e.hint());
        } catch (OperationRefused e) {
            Answer.failed(exchange, e.answer());
        } catch (UncheckedIOException e) {
            LOG.debug("a client went away before the end of its report", e);
            out.breakOff();
        } catch (RuntimeException e) {
            out.breakOff();
            throw e;
        }
    }

    private void head() {
        HeaderMap headers = exchange.getResponseHeaders();
        Freshness.mark(exchange, tag);
        headers.put(Headers.CONTENT_TYPE, format.contentType());
        headers.put(Headers.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.ending() + "\"");
    }

    private void write(TableStream out, List<String> header, Report.Page page) {
        try {
            if (writer == null) {
                writer = Objects.requireNonNull(format.rows()).writer(out, header);
                head();
            }
            RowWriter begun = writer;
            page.rows(row -> write(begun, row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(RowWriter writer, List<@Nullable Object> row) {
        try {
            writer.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table that ends too early is broken off, so that no client takes it for the whole. */
    private void ended(TableStream out, @Nullable ExecutionResult failure) throws IOException {
        if (failure == null) {
            Objects.requireNonNull(writer).flush();
            out.finish();
        } else if (out.hasBegun()) {
            LOG.warn("a report is broken off: {}", failure.toSpecification().get("errors"));
            out.breakOff();
        } else {
            Answer.failed(exchange, failure);
        }
    }
}
