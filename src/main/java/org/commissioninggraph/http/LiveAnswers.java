package org.commissioninggraph.http;

import graphql.ExecutionResult;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.Operation;
import org.commissioninggraph.http.connection.ByteBudget;
import org.commissioninggraph.http.connection.ByteShare;
import org.commissioninggraph.http.live.ConnectionLimiter;
import org.commissioninggraph.http.live.SocketRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/** Answers operations that go on. Each has a seat of its own as long as it does. */
final class LiveAnswers implements SocketRequest {
    private static final Logger LOG = LoggerFactory.getLogger(LiveAnswers.class);

    private final ReadyService service;
    private final PersistedDocuments documents;
    private final ConnectionLimiter seats;
    private final Admission admission;
    private final ByteBudget outgoing;
    private final ByteBudget kept;

    /**
     * @param outgoing memory of answers that clients have not taken yet
     * @param kept memory of what is asked, for as long as it goes on
     */
    LiveAnswers(
            ReadyService service,
            PersistedDocuments documents,
            ConnectionLimiter seats,
            Admission admission,
            ByteBudget outgoing,
            ByteBudget kept) {
        this.service = service;
        this.documents = documents;
        this.seats = seats;
        this.admission = admission;
        this.outgoing = outgoing;
        this.kept = kept;
    }

    ByteBudget outgoing() {
        return outgoing;
    }

    /**
     * @throws RequestException when there is none left
     */
    ConnectionLimiter.Seat seat() {
        ConnectionLimiter.Seat seat = seats.take();
        if (seat == null) {
            throw new RequestException(
                    ErrorCode.TOO_MANY_LIVE,
                    "more streams are open than MAX_LIVE allows: close one, or try again later");
        }
        return seat;
    }

    @Override
    public Flux<Map<String, Object>> answers(String client, Map<?, ?> request) {
        // What is asked goes on; the message, with all else that it had, is not held as long.
        AtomicReference<@Nullable Map<?, ?>> message = new AtomicReference<>(request);
        return presented(Flux.using(
                this::seat,
                seat -> asked(client, Objects.requireNonNull(message.getAndSet(null))),
                ConnectionLimiter.Seat::leave));
    }

    private Flux<Map<String, Object>> asked(String client, Map<?, ?> request) {
        GraphService ready = service.get();
        return of(ready, documents.operation(ready, RequestReader.request(request)), client);
    }

    /**
     * @param client by which those who ask are told apart
     */
    Flux<Map<String, Object>> of(GraphService ready, Operation operation, String client) {
        return presented(Flux.using(
                () -> held(operation),
                held -> ready.plans(operation)
                        .concatMap(plan -> new AdmittedExecution(admission, plan).result(client), 1)
                        .map(ExecutionResult::toSpecification),
                ByteShare::close));
    }

    private ByteShare held(Operation operation) {
        ByteShare held = new ByteShare(kept);
        if (!held.take(operation.bytes())) {
            throw new RequestException(
                    ErrorCode.TOO_MANY_LIVE,
                    "what open streams ask for fills the memory: close one, or ask by a shorter document");
        }
        return held;
    }

    /** What is refused, or fails, is told as the last answer. */
    private static Flux<Map<String, Object>> presented(Flux<Map<String, Object>> answers) {
        return answers.onErrorResume(failure -> Flux.just(errorOf(failure)));
    }

    private static Map<String, Object> errorOf(Throwable failure) {
        if (failure instanceof RequestException refusal) {
            return Answer.refused(refusal);
        }
        String id = UUID.randomUUID().toString();
        LOG.error("error {}", id, failure);
        return Answer.failed(id);
    }
}
