package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import java.util.Deque;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.Operation;
import org.commissioninggraph.http.live.EventStream;

/** {@code /graphql}, by the GraphQL over HTTP specification. */
final class GraphQlHandler implements ErrorHandler.Answering {
    private final ReadyService service;
    private final Responder responder;
    private final PersistedDocuments documents;
    private final LiveAnswers live;

    GraphQlHandler(ReadyService service, PersistedDocuments documents, Responder responder, LiveAnswers live) {
        this.service = service;
        this.responder = responder;
        this.documents = documents;
        this.live = live;
    }

    @Override
    public boolean answerAtOnce(HttpServerExchange exchange) {
        if (!exchange.getRequestMethod().equals(Methods.POST)) {
            return false;
        }
        Format format = format(exchange);
        service.get(); // else nothing is answered yet
        return format.isResponse() && responder.answerAgain(exchange, format, PostedBody.json(exchange));
    }

    @Override
    public void answer(HttpServerExchange exchange) throws Exception {
        AllowedMethods.require(exchange, "ask with GET or POST", Methods.GET, Methods.HEAD, Methods.POST);
        Format format = format(exchange);
        GraphService ready = service.get();
        GraphQlRequestBody sent = AllowedMethods.isRead(exchange)
                ? RequestReader.parameters(exchange)
                : RequestReader.body(PostedBody.json(exchange));
        ErrorHandler.refusing(format, same -> answer(same, ready, sent, format)).answer(exchange);
    }

    private void answer(HttpServerExchange exchange, GraphService ready, GraphQlRequestBody sent, Format format)
            throws Exception {
        Operation operation = documents.operation(ready, sent);
        if (operation.isMutation()) {
            AllowedMethods.require(exchange, "GET changes nothing: send this operation with POST", Methods.POST);
        }
        if (format == Format.EVENT_STREAM) {
            // By HEAD nothing would be written by which it could be seen that the client has gone.
            AllowedMethods.require(exchange, "ask for a stream with GET or POST", Methods.GET, Methods.POST);
            RequestBodies.forget(exchange);
            CacheHeaders.markOnce(exchange);
            EventStream.send(
                    exchange, live.of(ready, operation, AnswerExecutor.client(exchange)), live.seat(), live.outgoing());
        } else if (format.isResponse()) {
            responder.answer(exchange, ready, operation, format);
        } else {
            RequestBodies.forget(exchange);
            responder.table(exchange, ready, operation, format, Objects.requireNonNullElse(operation.name(), "report"));
        }
    }

    /** The parameter {@code format} is for those who cannot set a header. */
    private static Format format(HttpServerExchange exchange) {
        Deque<String> named = exchange.getQueryParameters().get("format");
        HeaderValues accepted = exchange.getRequestHeaders().get(Headers.ACCEPT);
        Format format = named == null
                ? AcceptHeader.of(accepted == null ? null : String.join(",", accepted))
                        .best()
                : named.getFirst().equals(Format.JSON.ending()) ? Format.JSON : Format.ofTable(named.getFirst());
        if (format == null) {
            throw new RequestException(
                    ErrorCode.NOT_ACCEPTABLE,
                    "answers are "
                            + Stream.of(Format.values()).map(Format::mediaType).collect(Collectors.joining(", "))
                            + ": accept one of them, or give the parameter `format`: json, csv or ndjson");
        }
        return format;
    }
}
