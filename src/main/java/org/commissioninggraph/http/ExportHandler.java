package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.networks.NetworkExport;
import org.commissioninggraph.http.connection.ClientWatch;

/**
 * {@code /export/network.graphml?asOf=2017-04-01&kinds=CCG,Provider}: a network as a file for other programs, sent while it
 * is written.
 */
final class ExportHandler implements ErrorHandler.Answering {
    private final ReadyService service;
    private final Supplier<String> edition;
    private final AnswerExecutor threads;

    /**
     * @param edition what files are made of besides their address; another one whenever they may be others
     */
    ExportHandler(ReadyService service, Supplier<String> edition, AnswerExecutor threads) {
        this.service = service;
        this.edition = edition;
        this.threads = threads;
    }

    @Override
    public void answer(HttpServerExchange exchange) {
        AllowedMethods.requireRead(exchange, "ask with GET");
        GraphService ready = service.get();
        String known = edition.get();
        NetworkExport export =
                ready.networks().of(exchange.getRelativePath().replaceFirst("^/", ""), QueryParameters.of(exchange));
        ETag tag = ETags.of(known, export.identity(), export.mediaType());
        if (!CacheHeaders.isAnswered(exchange, tag)) {
            threads.table(exchange, begun -> send(begun, ready, export, tag));
        }
    }

    private void send(HttpServerExchange exchange, GraphService ready, NetworkExport export, ETag tag)
            throws IOException {
        try (OperationBounds bounds = ready.reportBounds()) {
            if (exchange.getRequestMethod().equals(Methods.HEAD)) {
                endHead(exchange, export, tag, bounds);
                return;
            }
            SingleAnswer made = new SingleAnswer(exchange, threads, bounds.cancellation());
            ExecutionResult unused = made.make(turn -> {
                turn.begin(bounds.cancellation(), export.cost());
                NetworkExport.Written file = export.prepare(bounds);
                head(exchange, export, tag);
                file.to(made.out());
                return null;
            });
        }
    }

    /** What fails fails as it would to GET. */
    private void endHead(HttpServerExchange exchange, NetworkExport export, ETag tag, OperationBounds bounds)
            throws IOException {
        try (ClientWatch watch = new ClientWatch(exchange, bounds.cancellation()::cancel);
                AnswerSlot turn = threads.turn(exchange)) {
            watch.start();
            turn.begin(bounds.cancellation(), export.cost());
            NetworkExport.Written unused = export.prepare(bounds);
        }
        head(exchange, export, tag);
        Answer.endHead(exchange);
    }

    private static void head(HttpServerExchange exchange, NetworkExport export, ETag tag) {
        CacheHeaders.mark(exchange, tag);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, export.mediaType() + "; charset=utf-8");
        exchange.getResponseHeaders()
                .put(Headers.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"");
        List<Map<String, Object>> notices = export.notices();
        if (!notices.isEmpty()) {
            exchange.getResponseHeaders().put(NoticesHeader.NAME, NoticesHeader.of(notices));
        }
    }
}
