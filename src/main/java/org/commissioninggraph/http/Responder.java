package org.commissioninggraph.http;

import graphql.ExecutionResult;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.ETagUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.function.Supplier;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.Operation;

/**
 * Answers operations: from the cache where the same was answered before, and by 304 alone to a client that has the
 * answer. Only answers without errors are tagged and kept. Thread-safe.
 */
final class Responder {
    private final Supplier<String> edition;
    private final ResponseCache answers;

    /**
     * @param edition what all answers come from besides the operation; another one whenever they may be others
     */
    Responder(Supplier<String> edition, long cacheBytes) {
        this.edition = edition;
        this.answers = new ResponseCache(cacheBytes);
    }

    /**
     * The edition is asked for before the graph is: an answer of a newer graph under an older tag is replaced at the next
     * request, but the other way round it would stay.
     */
    void answer(HttpServerExchange exchange, GraphService service, Operation operation, Format format) {
        ETag tag = Tags.of(edition.get(), operation.identity(), format);
        if (GraphQlHandler.isRead(exchange) && operation.errors().isEmpty() && isHeld(exchange, tag)) {
            tagged(exchange, tag);
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
            exchange.endExchange();
            return;
        }
        byte[] known = answers.get(tag);
        if (known != null) {
            tagged(exchange, tag);
            Answer.send(exchange, StatusCodes.OK, format, known);
            return;
        }
        ExecutionResult result = service.execute(operation);
        byte[] body = Answer.bytes(result.toSpecification());
        if (result.getErrors().isEmpty()) {
            answers.put(tag, body);
            tagged(exchange, tag);
        } else {
            exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        }
        Answer.send(exchange, Statuses.of(result, format), format, body);
    }

    /** Without tag and memory: what the answer says is true of this one time only. */
    static void answerOnce(HttpServerExchange exchange, GraphService service, Operation operation, Format format) {
        ExecutionResult result = service.execute(operation);
        exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
        Answer.send(exchange, Statuses.of(result, format), format, Answer.bytes(result.toSpecification()));
    }

    private static boolean isHeld(HttpServerExchange exchange, ETag tag) {
        return !ETagUtils.handleIfNoneMatch(exchange, tag, true);
    }

    /** A copy may be kept, but must be asked for each time. Answers to POST are not copied by anyone. */
    private static void tagged(HttpServerExchange exchange, ETag tag) {
        HeaderMap headers = exchange.getResponseHeaders();
        if (GraphQlHandler.isRead(exchange)) {
            headers.put(Headers.ETAG, tag.toString());
            headers.put(Headers.CACHE_CONTROL, "no-cache");
            headers.add(Headers.VARY, "Accept, Accept-Encoding");
        }
    }
}
