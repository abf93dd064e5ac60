package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.api.Cancellation;
import org.commissioninggraph.http.connection.ClientWatch;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioExecutor;

/**
 * The answer to one request, which is made when it is admitted: at once where it is cheap, else when it is its turn. It
 * is refused where there is no room, or where its time is over, or its client gone, before it has begun.
 *
 * @param <T> what is made before anything is sent
 */
final class AdmittedAnswer<T> implements Guarded.Answering, Executor, Admission.Work {
    private final Admission admission;
    private final HttpServerExchange exchange;
    private final Cancellation cancellation;
    private final ClientWatch watch;
    private final Making<T> making;
    private final Sending<T> sending;
    private long cost;
    private volatile @Nullable Runnable task;
    private volatile boolean refused;
    private volatile Admission.@Nullable Place place;
    private volatile XnioExecutor.@Nullable Key end;

    /** Makes what is to be sent. It may take long, and is ended by the cancellation. */
    @FunctionalInterface
    interface Making<T> {
        T make() throws Exception;
    }

    /** Sends what was made. */
    @FunctionalInterface
    interface Sending<T> {
        void send(T made) throws Exception;
    }

    AdmittedAnswer(
            Admission admission,
            HttpServerExchange exchange,
            Cancellation cancellation,
            Making<T> making,
            Sending<T> sending) {
        this.admission = admission;
        this.exchange = exchange;
        this.cancellation = cancellation;
        this.watch = new ClientWatch(exchange, cancellation::cancel);
        this.making = making;
        this.sending = sending;
    }

    /**
     * Answers now, or returns and answers later.
     *
     * @param estimated cost
     */
    void begin(long estimated) throws Exception {
        cost = estimated;
        watch.start();
        if (Admission.isCheap(cost)) {
            answer(exchange);
        } else {
            exchange.dispatch(this, new Guarded(this));
        }
    }

    /** Called by Undertow, once the thread that has read the request has left it. */
    @Override
    public void execute(Runnable answering) {
        task = answering;
        end = exchange.getIoThread()
                .executeAfter(this::leave, cancellation.remaining().toMillis(), TimeUnit.MILLISECONDS);
        place = admission.submit(client(exchange), cost, this);
        cancellation.onCancel(this::leave);
    }

    private void leave() {
        Admission.Place left = place;
        if (left != null) {
            left.leave();
        }
    }

    /** The address by which those who ask are told apart. */
    static String client(HttpServerExchange exchange) {
        return exchange.getSourceAddress().getAddress().getHostAddress();
    }

    @Override
    public void run() {
        answerLater().run();
    }

    @Override
    public void refuse() {
        refused = true;
        exchange.getConnection().getWorker().execute(answerLater());
    }

    private Runnable answerLater() {
        return Objects.requireNonNull(task);
    }

    @Override
    public void answer(HttpServerExchange same) throws Exception {
        T made;
        try (watch) {
            leaveTheClock();
            if (refused) {
                throw Admission.busy();
            }
            made = making.make();
        }
        sending.send(made);
    }

    /** Else the clock would hold the answer until its time is over, long after it was sent. */
    private void leaveTheClock() {
        XnioExecutor.Key key = end;
        if (key != null) {
            key.remove();
        }
    }
}
