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
import org.commissioninggraph.api.Cancellation;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.Operation;
import org.commissioninggraph.api.StatementFailure;
import org.commissioninggraph.api.StatementRunner;
import org.commissioninggraph.http.connection.ByteBudget;
import org.commissioninggraph.support.ShippedRelease;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests for the same while its answer is made: the statement of the first is held as long as the test wants. */
@Timeout(60)
final class SharedAnswersIT {
    private static final String SMALL = "{ ccg(code: \"00Q\") { name } }";
    private static final String LARGE =
            "{ practices(first: 10000, history: true) { nodes { id name address opened } } }";
    private static final int OTHERS = 40;

    private final Held held = new Held();
    private final GraphService service = ShippedRelease.service(held);
    private final SharedAnswers underWay = new SharedAnswers();
    private final Admission admission = new Admission(1, 100);
    private final AnswerThreads threads = new AnswerThreads(16, Duration.ofSeconds(60), admission);
    private final Asked.Making making =
            new Asked.Making(underWay, threads, new ResponseCache(0), new ByteBudget(1 << 20), SharedAnswersIT::send);

    /** Taken for each request whose thread has left it. */
    private final Semaphore left = new Semaphore(0);

    /** Taken for each request whose client has gone. */
    private final Semaphore gone = new Semaphore(0);

    private String query = SMALL;
    private boolean shares = true;
    private Undertow server;

    /** Runs nothing before it may. */
    private static final class Held implements StatementRunner {
        private final AtomicInteger statements = new AtomicInteger();
        private final Semaphore begun = new Semaphore(0);
        private final CountDownLatch free = new CountDownLatch(1);
        private final CountDownLatch cancelled = new CountDownLatch(1);
        private @Nullable StatementFailure failsFirst;

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

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void send(Asked asked, Outcome.Made made) {
        Answer.send(asked.exchange(), made.status(), asked.format(), made.body());
    }

    @BeforeEach
    void start() {
        server = Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setIoThreads(1)
                .setWorkerThreads(2)
                .setHandler(new Guarded(this::answer))
                .build();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        threads.close();
        admission.close();
    }

    private void answer(HttpServerExchange exchange) throws Exception {
        Operation operation = service.prepare(new GraphService.Request(query));
        Cancellation own = service.queryBounds().cancellation();
        own.onCancel(gone::release);
        exchange.addExchangeCompleteListener((ended, next) -> {
            own.cancel();
            next.proceed();
        });
        ETag tag = shares ? Tags.of("edition", operation.identity(), Format.JSON) : null;
        new Asked(exchange, service, operation, Format.JSON, tag, own).answer(making);
        left.release();
    }

    private int port() {
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    private Socket socket() throws Exception {
        Socket socket = new Socket("127.0.0.1", port());
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private List<CompletableFuture<HttpResponse<String>>> asked(int number) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port())).build();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            answers.add(HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString()));
        }
        return answers;
    }

    private static void take(Semaphore semaphore, int permits) throws InterruptedException {
        assertThat(semaphore.tryAcquire(permits, 30, TimeUnit.SECONDS)).isTrue();
    }

    /** The first, whose statement runs, and then the others, all of which wait. */
    private List<CompletableFuture<HttpResponse<String>>> waiting() throws InterruptedException {
        List<CompletableFuture<HttpResponse<String>>> all = asked(1);
        take(held.begun, 1);
        all.addAll(asked(OTHERS));
        take(left, OTHERS);
        return all;
    }

    @Test
    void oneStatementAnswersAllAndNoneOfThemHoldsAThread() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> all = waiting();
        held.free.countDown();

        for (CompletableFuture<HttpResponse<String>> each : all) {
            assertThat(each.join().body())
                    .isEqualTo("{\"data\":{\"ccg\":{\"name\":\"NHS Blackburn with Darwen CCG\"}}}");
        }
        assertThat(held.statements).hasValue(1);
        assertThat(underWay.size()).isZero();
    }

    @Test
    void theFirstLeavesAndTheOthersAreAnswered() throws Exception {
        Socket first = socket();
        take(held.begun, 1);
        List<CompletableFuture<HttpResponse<String>>> others = asked(2);
        take(left, 2);
        first.close();
        take(gone, 1);
        held.free.countDown();

        assertThat(others).allSatisfy(each -> assertThat(each.join().body()).contains("Blackburn"));
        assertThat(held.statements).hasValue(1);
    }

    @Test
    void whenAllHaveLeftTheStatementEnds() throws Exception {
        Socket first = socket();
        take(held.begun, 1);
        Socket second = socket();
        take(left, 1);
        first.close();
        take(gone, 1);
        assertThat(held.cancelled.getCount()).isOne();

        second.close();

        Held.await(held.cancelled);
    }

    @Test
    void theTimeOfTheFirstIsNotThatOfTheOthers() throws Exception {
        held.failsFirst = new StatementFailure(ErrorCode.QUERY_TIMEOUT, "too late", null);
        List<CompletableFuture<HttpResponse<String>>> all = waiting();
        held.free.countDown();

        assertThat(all.get(0).join().body()).contains("QUERY_TIMEOUT");
        assertThat(all.subList(1, all.size()))
                .allSatisfy(each -> assertThat(each.join().body()).contains("Blackburn"));
        assertThat(held.statements.get()).isGreaterThan(1);
    }

    @Test
    void whatIsWrongForAllIsToldToAll() throws Exception {
        held.failsFirst = new StatementFailure(ErrorCode.DATABASE_UNAVAILABLE, "gone", null);
        List<CompletableFuture<HttpResponse<String>>> all = waiting();
        held.free.countDown();

        assertThat(all).allSatisfy(each -> assertThat(each.join().body()).contains("DATABASE_UNAVAILABLE"));
        assertThat(held.statements).hasValue(1);
    }

    @Test
    void whatIsLargerThanAMegabyteIsNotShared() throws Exception {
        query = LARGE;
        List<CompletableFuture<HttpResponse<String>>> all = asked(1);
        take(held.begun, 1);
        all.addAll(asked(2));
        take(left, 2);
        held.free.countDown();

        assertThat(all).allSatisfy(each -> assertThat(each.join().body()).hasSizeGreaterThan(1 << 20));
        assertThat(held.statements).hasValue(3);
    }

    @Test
    void whatIsTrueOfOneTimeOnlyIsNotShared() throws Exception {
        shares = false;
        List<CompletableFuture<HttpResponse<String>>> both = asked(2);
        take(held.begun, 2);
        held.free.countDown();

        assertThat(both).allSatisfy(each -> assertThat(each.join().body()).contains("Blackburn"));
        assertThat(held.statements).hasValue(2);
    }
}
