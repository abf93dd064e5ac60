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
import org.commissioninggraph.http.connection.ClientWatch;
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
    private final ReportThreads threads;
    private @Nullable RowWriter writer;

    TableAnswer(HttpServerExchange exchange, Format format, String name, ETag tag, ReportThreads threads) {
        this.exchange = exchange;
        this.format = format;
        this.name = name;
        this.tag = tag;
        this.threads = threads;
    }

    void send(GraphService service, Operation operation) throws IOException {
        telling(() -> begin(service, operation));
    }

    private void begin(GraphService service, Operation operation) throws IOException {
        Report report = Report.of(service, operation);
        if (exchange.getRequestMethod().equals(Methods.HEAD)) {
            endHead();
            return;
        }
        threads.answer(exchange, begun -> telling(() -> send(report)));
    }

    private void send(Report report) {
        Turn turn = threads.turn(exchange);
        TableStream out = new TableStream(exchange, threads.patience(), turn);
        try {
            ended(out, run(report, turn, out));
        } catch (Known e) {
            LOG.debug("a client was content to know that there is a report");
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("a client went away before the end of its report", e);
            out.breakOff();
        } catch (RuntimeException e) {
            out.breakOff();
            throw e;
        }
    }

    private @Nullable ExecutionResult run(Report report, Turn turn, TableStream out) {
        try (Bounds bounds = report.bounds();
                ClientWatch watch = new ClientWatch(exchange, bounds.cancellation()::cancel);
                turn) {
            watch.start();
            turn.begin(bounds.cancellation(), report.cost(bounds));
            return report.run(bounds, page -> write(out, report.header(), page));
        }
    }

    /** The client wants no answer if there is one: so it is not made to its end. */
    private static final class Known extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Known() {
            super("known", null, false, false);
        }
    }

    /** Does a part of it. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    /** Tells what is wrong with the question. */
    private void telling(Step step) throws IOException {
        try {
            step.run();
        } catch (ReportException e) {
            throw new Refusal(e.code(), String.valueOf(e.getMessage()), e.hint());
        } catch (OperationRefused e) {
            Answer.failed(exchange, e.answer());
        }
    }

    private void head() {
        HeaderMap headers = exchange.getResponseHeaders();
        Freshness.mark(exchange, tag);
        headers.put(Headers.CONTENT_TYPE, format.contentType());
        headers.put(Headers.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.ending() + "\"");
    }

    /** Without a length, as it is not known to GET either: an exchange that just ends says that it is 0. */
    private void endHead() throws IOException {
        if (Freshness.toldAny(exchange, tag)) {
            return;
        }
        head();
        ContentCoding.of(exchange, Long.MAX_VALUE).tell(exchange);
        exchange.getResponseChannel();
        exchange.endExchange();
    }

    private void write(TableStream out, List<String> header, Report.Page page) {
        try {
            if (writer == null) {
                if (Freshness.toldAny(exchange, tag)) {
                    throw new Known();
                }
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
