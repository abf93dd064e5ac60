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
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.Operation;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.OperationRefused;
import org.commissioninggraph.report.Report;
import org.commissioninggraph.report.RowWriter;
import org.jspecify.annotations.Nullable;

/** One answer that is a table. What fails before enough rows are there to be sent is told as ever. */
final class TableAnswer {
    private final HttpServerExchange exchange;
    private final Format format;
    private final String name;
    private final ETag tag;
    private final AnswerExecutor threads;
    private List<Map<String, Object>> notices = List.of();
    private @Nullable RowWriter writer;

    /** Whether this is HEAD, and all is known that it asks for. */
    private boolean known;

    TableAnswer(HttpServerExchange exchange, Format format, String name, ETag tag, AnswerExecutor threads) {
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
        if (isHead() && report.isKnown()) {
            tellKnown(report);
            return;
        }
        threads.table(exchange, begun -> telling(() -> send(report)));
    }

    private boolean isHead() {
        return exchange.getRequestMethod().equals(Methods.HEAD);
    }

    /** Answers HEAD where the headers follow from the question alone. */
    private void tellKnown(Report report) throws IOException {
        try (OperationBounds bounds = report.bounds()) {
            ExecutionResult failure = report.known(bounds, found -> notices = found);
            if (failure != null) {
                Answer.failed(exchange, failure);
            } else if (!CacheHeaders.isAnsweredByAny(exchange, tag)) {
                endHead();
            }
        }
    }

    private void send(Report report) throws IOException {
        try (OperationBounds bounds = report.bounds()) {
            SingleAnswer made = new SingleAnswer(exchange, threads, bounds.cancellation());
            ExecutionResult failure = made.make(turn -> {
                turn.begin(bounds.cancellation(), report.cost(bounds));
                return run(report, bounds, made.out());
            });
            if (failure != null) {
                Answer.failed(exchange, failure);
            } else if (known) {
                endHead();
            }
        }
    }

    private @Nullable ExecutionResult run(Report report, OperationBounds bounds, AnswerStream out) throws IOException {
        ExecutionResult failure =
                report.run(bounds, found -> notices = found, page -> write(out, report.header(), page));
        if (failure == null) {
            Objects.requireNonNull(writer).flush();
        }
        return failure;
    }

    /** The client wants no answer if there is one: so it is not made to its end. */
    private static final class Known extends IOException {
        private static final long serialVersionUID = 1;
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
        } catch (OperationRefused e) {
            Answer.failed(exchange, e.answer());
        }
    }

    private void head() {
        HeaderMap headers = exchange.getResponseHeaders();
        CacheHeaders.mark(exchange, tag);
        headers.put(Headers.CONTENT_TYPE, format.contentType());
        if (!notices.isEmpty()) {
            headers.put(NoticesHeader.NAME, NoticesHeader.of(notices));
        }
        headers.put(Headers.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + format.ending() + "\"");
    }

    private void endHead() throws IOException {
        head();
        Answer.endHead(exchange);
    }

    private void write(AnswerStream out, List<String> header, Report.Page page) {
        try {
            if (writer == null) {
                if (CacheHeaders.isAnsweredByAny(exchange, tag)) {
                    throw new Known();
                }
                if (isHead()) {
                    known = true;
                    throw new Known();
                }
                head();
                writer = Objects.requireNonNull(format.rows()).writer(out, header);
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
}
