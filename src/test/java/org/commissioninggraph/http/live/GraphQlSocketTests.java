package org.commissioninggraph.http.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.undertow.server.handlers.ResponseCodeHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.commissioninggraph.http.connection.ByteBudget;
import org.commissioninggraph.http.connection.ConnectionAnswers;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.http.connection.HttpListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xnio.OptionMap;
import reactor.core.publisher.Flux;

/** The protocol {@code graphql-transport-ws}, without a database: the request names what is answered. */
final class GraphQlSocketTests {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String LARGE = "x".repeat(100_000);
    private static final int LARGE_ANSWERS = 50;

    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final ConnectionLimiter seats = new ConnectionLimiter(3);
    private HttpListener listener = listening(LONG, Duration.ofMillis(5));

    GraphQlSocketTests() throws IOException {}

    private HttpListener listening(Duration patience, Duration pings) throws IOException {
        SocketOptions options = new SocketOptions(
                this::answers, seats, 1_000, new ByteBudget(100_000), new ByteBudget(50_000_000), patience, pings);
        return HttpListener.start(
                "127.0.0.1",
                0,
                OptionMap.EMPTY,
                new ConnectionLimits(1_000, LONG),
                new ConnectionAnswers(new byte[0], new byte[0], new byte[0], new byte[0]),
                new SocketHandler(options, ResponseCodeHandler.HANDLE_404));
    }

    private Flux<Map<String, Object>> answers(String client, Map<?, ?> request) {
        Flux<Map<String, Object>> two = Flux.just(Map.of("data", 1), Map.of("data", 2));
        return switch (String.valueOf(request.get("query"))) {
            case "two" -> two;
            case "endless" ->
                Flux.concat(two, Flux.<Map<String, Object>>never()).doOnCancel(cancelled::countDown);
            case "large" -> Flux.range(0, LARGE_ANSWERS).map(index -> Map.of("data", LARGE));
            default -> Flux.just(Map.of("errors", List.of(Map.of("message", "wrong"))));
        };
    }

    private int port() {
        return listener.port();
    }

    private static String subscribe(String id, String query) {
        return "{'type': 'subscribe', 'id': '%s', 'payload': {'query': '%s'}}".formatted(id, query);
    }

    @AfterEach
    void stop() {
        seats.close();
        listener.close();
    }

    @Test
    void answersComeUnderTheirIdAndThenTheEnd() throws Exception {
        TestSocket socket = TestSocket.initialised(port()).say(subscribe("a", "two"));

        assertThat(socket.next()).hasToString("{\"id\":\"a\",\"type\":\"next\",\"payload\":{\"data\":1}}");
        assertThat(socket.next()).hasToString("{\"id\":\"a\",\"type\":\"next\",\"payload\":{\"data\":2}}");
        assertThat(socket.next()).hasToString("{\"id\":\"a\",\"type\":\"complete\"}");

        // An id that is done with may be used again.
        assertThat(socket.say(subscribe("a", "two")).next().path("type").asText())
                .isEqualTo("next");
    }

    @Test
    void anAnswerWithoutDataIsAnError() throws Exception {
        TestSocket socket = TestSocket.initialised(port()).say(subscribe("a", "wrong"));

        assertThat(socket.next())
                .hasToString("{\"id\":\"a\",\"type\":\"error\",\"payload\":[{\"message\":\"wrong\"}]}");
        assertThat(socket.say("{'type': 'ping'}").next()).hasToString("{\"type\":\"pong\"}");
    }

    @Test
    void aClientEndsAnOperation() throws Exception {
        TestSocket socket = TestSocket.initialised(port()).say(subscribe("a", "endless"));
        socket.next();
        socket.next();

        socket.say("{'type': 'complete', 'id': 'a'}").say("{'type': 'complete', 'id': 'never seen'}");

        assertThat(cancelled.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(socket.say("{'type': 'ping'}").next()).hasToString("{\"type\":\"pong\"}");
    }

    @Test
    @Timeout(120)
    void aClientThatGoesEndsItsOperationsAndLeavesItsSeat() throws Exception {
        TestSocket socket = TestSocket.initialised(port()).say(subscribe("a", "endless"));
        socket.next();
        TestSocket.initialised(port());
        TestSocket.initialised(port());
        assertThat(seats.take()).isNull();

        socket.abort();

        assertThat(cancelled.await(1, TimeUnit.MINUTES)).isTrue();
        while (seats.take() == null) {
            Thread.onSpinWait();
        }
    }

    @Test
    void largeAnswersOfSeveralOperationsDoNotMix() throws Exception {
        TestSocket socket = TestSocket.initialised(port());
        List<String> ids = List.of("a", "b", "c", "d");
        ids.forEach(id -> socket.say(subscribe(id, "large")));

        Map<String, Integer> answers = new TreeMap<>();
        int ended = 0;
        while (ended < ids.size()) {
            JsonNode message = socket.next();
            if (message.path("type").asText().equals("complete")) {
                ended++;
                continue;
            }
            assertThat(message.at("/payload/data").asText()).isEqualTo(LARGE);
            answers.merge(message.path("id").asText(), 1, Integer::sum);
        }

        assertThat(answers).containsOnlyKeys(ids);
        assertThat(answers.values()).containsOnly(LARGE_ANSWERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            not JSON                                                     | 4400 a message is a JSON object with a `type`, nested 200 deep at most
            []                                                           | 4400 a message is a JSON object with a `type`, nested 200 deep at most
            {'type': 7}                                                  | 4400 a message is a JSON object with a `type`, nested 200 deep at most
            {'type': 'start'}                                            | 4400 there are no messages of that `type`
            {'type': 'connection_init'}                                  | 4429 Too many initialisation requests
            {'type': 'subscribe', 'id': 'a'}                             | 4400 `subscribe` has an `id` and, as `payload`, a request
            {'type': 'subscribe', 'id': '', 'payload': {}}               | 4400 `subscribe` has an `id` and, as `payload`, a request
            {'type': 'subscribe', 'id': 'taken', 'payload': {}}          | 4409 Subscriber for taken already exists
            """,
            quoteCharacter = '~')
    void whatIsNotOfTheProtocolClosesTheSocket(String message, String closed) throws Exception {
        TestSocket socket = TestSocket.initialised(port()).say(subscribe("taken", "endless"));

        assertThat(socket.say(message).closed()).isEqualTo(closed);
    }

    @Test
    void aBinaryMessageClosesTheSocket() throws Exception {
        TestSocket socket = TestSocket.initialised(port());

        socket.sayBinary();

        assertThat(socket.closed()).isEqualTo("4400 messages are texts");
    }

    @Test
    void aMessageThatIsTooLargeClosesTheSocket() throws Exception {
        TestSocket socket = TestSocket.initialised(port()).say(subscribe("a", "x".repeat(1_100)));

        assertThat(socket.closed()).startsWith("1009");
    }

    @Test
    void aSocketHasSoManyOperationsAndNoMore() throws Exception {
        TestSocket socket = TestSocket.initialised(port());
        for (int index = 0; index <= 100; index++) {
            socket.say(subscribe("operation " + index, "endless"));
        }

        assertThat(socket.closed()).isEqualTo("1013 more operations than one socket may have: try again later");
    }

    @Test
    void nothingIsAnsweredBeforeTheInitialisation() throws Exception {
        assertThat(TestSocket.open(port()).say(subscribe("a", "two")).closed()).isEqualTo("4401 Unauthorized");
    }

    @Test
    void whoDoesNotBeginIsNotWaitedFor() throws Exception {
        listener.close();
        listener = listening(Duration.ofMillis(1), LONG);

        assertThat(TestSocket.open(port()).closed()).isEqualTo("4408 Connection initialisation timeout");
    }

    @Test
    void aSocketOfNoProtocolIsClosed() throws Exception {
        assertThat(TestSocket.openWithoutProtocol(port()).closed()).isEqualTo("4406 Subprotocol not acceptable");
    }

    @Test
    void thereAreNoMoreSocketsThanSeats() throws Exception {
        for (int index = 0; index < 3; index++) {
            TestSocket.initialised(port());
        }

        assertThat(TestSocket.open(port()).closed()).startsWith("1013 more are open than MAX_LIVE allows");
    }

    @Test
    void whenTheServerStopsEverySocketIsToldSo() throws Exception {
        TestSocket socket = TestSocket.initialised(port()).say(subscribe("a", "endless"));
        socket.next();

        seats.close();

        assertThat(socket.closed()).isEqualTo("1001 the server is stopping");
        assertThat(cancelled.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(TestSocket.open(port()).closed()).startsWith("1013");
    }
}
