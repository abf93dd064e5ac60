package org.commissioninggraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.Cancellation;
import org.commissioninggraph.execution.GraphQlRequest;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.execution.Operation;
import org.commissioninggraph.execution.StatementRunner;
import org.commissioninggraph.http.connection.ByteBudget;
import org.commissioninggraph.support.ShippedRelease;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** What the tests of SharedAnswersIT have in common. */
@Timeout(60)
abstract class SharedAnswersFixture {
    static final String SMALL = "{ ccg(code: \"00Q\") { name } }";
    static final String SMALL_ANSWER = "{\"data\":{\"ccg\":{\"name\":\"NHS Blackburn with Darwen CCG\"}}}";
    static final String LARGE = "{ practices(first: 10000, history: true) { nodes { id name address opened } } }";
    static final int OTHERS = 40;

    final Held held = new Held();
    final GraphService service = ShippedRelease.service(held);
    final SharedAnswers underWay = new SharedAnswers();
    final Admission admission = new Admission(1, 100);
    final AnswerExecutor threads = new AnswerExecutor(16, Duration.ofSeconds(60), admission);
    final UncachedRequest.Making making = new UncachedRequest.Making(
            underWay, threads, new ResponseCache(0), new ByteBudget(1 << 20), SharedAnswersIT::send);

    /** Taken for each request whose thread has left it. */
    final Semaphore left = new Semaphore(0);

    /** Taken for each request whose client has gone. */
    final Semaphore gone = new Semaphore(0);

    String query = SMALL;
    boolean shares = true;
    Undertow server;

    /** Runs nothing before it may. */
    static final class Held implements StatementRunner {
        final AtomicInteger statements = new AtomicInteger();
        final Semaphore begun = new Semaphore(0);
        final CountDownLatch free = new CountDownLatch(1);
        final CountDownLatch cancelled = new CountDownLatch(1);

        @Nullable RequestException failsFirst;

        @Override
        public List<Map<String, Object>> run(String statement, Map<String, Object> parameters) {
            throw new IllegalStateException("statements are read");
        }

        @Override
        public void read(
                String statement,
                Map<String, Object> parameters,
                Cancellation cancellation,
                Consumer<Map<String, Object>> row) {
            boolean first = statements.incrementAndGet() == 1;
            cancellation.onCancel(cancelled::countDown);
            cancellation.onCancel(free::countDown);
            begun.release();
            await(free);
            cancellation.remaining();
            if (first && failsFirst != null) {
                throw failsFirst;
            }
            ShippedRelease.database().read(statement, parameters).forEach(row);
        }

        static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static void send(UncachedRequest asked, SharedOutcome.Made made) {
        Answer.send(asked.exchange(), made.status(), asked.format(), made.body());
    }

    @BeforeEach
    void start() {
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setIoThreads(1)
                .setWorkerThreads(2)
                .setHandler(new ErrorHandler(this::answer))
                .build();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        threads.close();
        admission.close();
    }

    void answer(HttpServerExchange exchange) throws Exception {
        Operation operation = service.prepare(new GraphQlRequest(query));
        Cancellation own = service.queryBounds().cancellation();
        own.onCancel(gone::release);
        exchange.addExchangeCompleteListener((ended, next) -> {
            own.cancel();
            next.proceed();
        });
        ETag tag = shares ? ETags.of("edition", operation.identity(), Format.JSON) : null;
        new UncachedRequest(exchange, service, operation, Format.JSON, tag, own).answer(making);
        left.release();
    }

    int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    Socket socket() throws Exception {
        Socket socket = new Socket("127.0.0.1", port());
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    List<CompletableFuture<HttpResponse<String>>> asked(int number) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port())).build();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            answers.add(HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString()));
        }
        return answers;
    }

    static void take(Semaphore semaphore, int permits) throws InterruptedException {
        assertThat(semaphore.tryAcquire(permits, 30, TimeUnit.SECONDS)).isTrue();
    }

    /** The first, whose statement runs, and then the others, all of which wait. */
    List<CompletableFuture<HttpResponse<String>>> waiting() throws InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> all = asked(1);
        take(held.begun, 1);
        all.addAll(asked(OTHERS));
        take(left, OTHERS);
        return all;
    }
}
