package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.function.Supplier;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.Operation;
import org.commissioninggraph.http.connection.ByteBudget;

/**
 * Answers operations: from the cache where the same was answered before, with others where the same is being answered, and
 * by 304 alone to a client that has the answer. Only answers are tagged and kept that are made as a whole, without errors.
 * Thread-safe.
 */
final class Responder {
    /** The part of the memory for answers that those have which are found by the bytes of their requests. */
    private static final int REPEATED_SHARE = 8;

    private final Supplier<String> edition;
    private final ResponseCache answers;
    private final RepeatedRequests repeated;
    private final ByteBudget outgoing;
    private final AnswerExecutor threads;
    private final UncachedRequest.Making making;

    /**
     * @param edition what all answers come from besides the operation; another one whenever they may be others
     * @param outgoing memory of answers that clients have not taken yet
     */
    Responder(Supplier<String> edition, long cacheBytes, ByteBudget outgoing, AnswerExecutor threads) {
        this.edition = edition;
        this.answers = new ResponseCache(cacheBytes - cacheBytes / REPEATED_SHARE);
        this.repeated = new RepeatedRequests(cacheBytes / REPEATED_SHARE);
        this.outgoing = outgoing;
        this.threads = threads;
        this.making = new UncachedRequest.Making(new SharedAnswers(), threads, answers, outgoing, this::send);
    }

    /**
     * The edition is asked for before the graph is: an answer of a newer graph under an older tag is replaced at the next
     * request, but the other way round it would stay.
     */
    void answer(HttpServerExchange exchange, GraphService service, Operation operation, Format format)
            throws Exception {
        String from = edition.get();
        ETag tag = ETags.of(from, operation.identity(), format);
        boolean keeps = !operation.isOfOneTime() && operation.errors().isEmpty();
        if (keeps && CacheHeaders.isAnswered(exchange, tag)) {
            return;
        }
        byte[] known = keeps ? answers.get(tag) : null;
        if (known != null) {
            if (exchange.getRequestMethod().equals(Methods.POST)
                    && isQuick(exchange, known)) { // a GET may have any body
                repeated.keep(from, format, RequestBodies.of(exchange), known);
            }
            sendKept(exchange, tag, format, known);
            return;
        }
        Cancellation own = service.queryBounds().cancellation();
        exchange.addExchangeCompleteListener((ended, next) -> {
            own.cancel();
            next.proceed();
        });
        new UncachedRequest(exchange, service, operation, format, keeps ? tag : null, own).answer(making);
    }

    /**
     * Answers what was posted to the letter before, and answered from the cache. It does not wait.
     *
     * @return whether it was answered
     */
    boolean answerAgain(HttpServerExchange exchange, Format format, byte[] posted) {
        byte[] known = repeated.answer(edition.get(), format, posted);
        if (known == null || !isQuick(exchange, known)) {
            return false;
        }
        Answer.send(exchange, StatusCodes.OK, format, known);
        return true;
    }

    /** Whether the thread that reads for others too may send it: not where there is much to compress. */
    private static boolean isQuick(HttpServerExchange exchange, byte[] answer) {
        return answer.length <= ByteBudget.SMALL || ContentCoding.of(exchange, answer.length) == ContentCoding.IDENTITY;
    }

    private void send(UncachedRequest asked, SharedOutcome.Made made) {
        RequestBodies.forget(asked.exchange());
        hold(asked.exchange(), made.body());
        if (asked.tag() != null && made.good()) {
            send(asked.exchange(), asked.tag(), asked.format(), made.body());
            return;
        }
        CacheHeaders.markOnce(asked.exchange());
        Answer.send(asked.exchange(), made.status(), asked.format(), made.body());
    }

    /** Until the client has taken the answer, which may take long. */
    private void hold(HttpServerExchange exchange, byte[] body) {
        if (body.length <= ByteBudget.SMALL) {
            return;
        }
        if (!outgoing.take(body.length)) {
            throw new RequestException(
                    ErrorCode.SERVER_BUSY,
                    "answers that other clients have not taken yet fill the memory: try again in a moment");
        }
        exchange.addExchangeCompleteListener((ended, next) -> {
            outgoing.giveBack(body.length);
            next.proceed();
        });
    }

    /** Compressed it is a copy of this client's own. */
    private void sendKept(HttpServerExchange exchange, ETag tag, Format format, byte[] known) {
        RequestBodies.forget(exchange);
        if (CacheHeaders.isAnsweredByAny(exchange, tag)) {
            return;
        }
        ContentCoding coding = ContentCoding.of(exchange, known.length);
        byte[] encoded = coding.encoded(known);
        if (encoded != known) {
            hold(exchange, encoded);
        }
        CacheHeaders.mark(exchange, tag);
        Answer.send(exchange, StatusCodes.OK, format, coding, encoded);
    }

    private static void send(HttpServerExchange exchange, ETag tag, Format format, byte[] body) {
        if (!CacheHeaders.isAnsweredByAny(exchange, tag)) {
            CacheHeaders.mark(exchange, tag);
            Answer.send(exchange, StatusCodes.OK, format, body);
        }
    }

    /**
     * Answers with a table.
     *
     * @param name of the file that a browser makes of it, without its ending
     */
    void table(HttpServerExchange exchange, GraphService service, Operation operation, Format format, String name)
            throws IOException {
        if (!operation.errors().isEmpty() || operation.isSubscription()) {
            Answer.failed(exchange, service.execute(operation));
            return;
        }
        ETag tag = ETags.of(edition.get(), operation.identity(), format);
        if (!CacheHeaders.isAnswered(exchange, tag)) {
            TableAnswer table = new TableAnswer(exchange, format, name, tag, threads);
            table.send(service, operation);
        }
    }
}
