package org.commissioninggraph.http.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.server.handlers.ResponseCodeHandler;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.commissioninggraph.http.connection.ByteBudget;
import org.commissioninggraph.http.connection.ConnectionAnswers;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.http.connection.HttpListener;
import org.commissioninggraph.support.RawConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xnio.OptionMap;
import reactor.core.publisher.Flux;

/** Sockets that send half of something or too much, and those that are silent: whoever is cut off learns why. */
final class HostileSocketsTests {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final int MOST_BYTES = 1_000;
    private static final String HANDSHAKE =
            """
            GET / HTTP/1.1\r
            Host: localhost\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            Sec-WebSocket-Protocol: graphql-transport-ws\r
            \r
            """;

    private final ByteBudget incoming = new ByteBudget(5_000);
    private HttpListener listener = listening(LONG, LONG);
    private RawConnection socket = new RawConnection(listener.port());

    HostileSocketsTests() throws IOException {}

    private HttpListener listening(Duration patience, Duration pings) throws IOException {
        SocketRequest asking = (client, request) -> Flux.just(Map.of("data", 1));
        SocketOptions options = new SocketOptions(
                asking, new ConnectionLimiter(100), MOST_BYTES, incoming, new ByteBudget(1_000_000), patience, pings);
        return HttpListener.start(
                "127.0.0.1",
                0,
                OptionMap.EMPTY,
                new ConnectionLimits(100, LONG),
                new ConnectionAnswers(new byte[0], new byte[0], new byte[0], new byte[0]),
                new SocketHandler(options, ResponseCodeHandler.HANDLE_404));
    }

    private void restart(Duration patience, Duration pings) throws IOException {
        stop();
        listener = listening(patience, pings);
        socket = new RawConnection(listener.port());
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
        listener.close();
    }

    private void open() throws IOException {
        assertThat(socket.send(HANDSHAKE).head()).startsWith("HTTP/1.1 101 ");
    }

    private void initialise() throws IOException {
        open();
        socket.send(frame(0x81, "{\"type\": \"connection_init\"}"));
        assertThat(afterPings()).contains("connection_ack");
    }

    /** What is no ping: those are empty, and not answered by this client. */
    private String afterPings() throws IOException {
        String last = received();
        while (last.isEmpty()) {
            last = received();
        }
        return last;
    }

    /**
     * @param first the byte that has the kind of the frame, and whether it is the last of its message
     */
    private static byte[] frame(int first, String text) {
        byte[] payload = text.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer frame = ByteBuffer.allocate(8 + payload.length).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        frame.putInt(0).put(payload); // a mask that changes nothing
        return Arrays.copyOf(frame.array(), frame.position());
    }

    /** The payload of the next frame, which has less than 126 bytes; of one that closes, its code before the reason. */
    private String received() throws IOException {
        int first = socket.read();
        assertThat(first).isNotNegative();
        ByteBuffer payload = ByteBuffer.wrap(socket.read(socket.read()));
        String code = first == 0x88 ? payload.getShort() + " " : "";
        return code + StandardCharsets.UTF_8.decode(payload);
    }

    @Test
    void whoSendsMuchTooMuchLearnsWhy() throws Exception {
        initialise();
        byte[] header = ByteBuffer.allocate(14)
                .put((byte) 0x81)
                .put((byte) 0xff)
                .putLong(1L << 40)
                .putInt(0)
                .array();

        socket.send(header).sendUntilAnswered("x".repeat(10_000));

        assertThat(received()).isEqualTo("1009 a message is larger than MAX_BODY_BYTES allows");
        assertThat(socket.rest()).isEmpty();
    }

    @Test
    void aMessageOfFragmentsThatNeverEndIsCut() throws Exception {
        restart(SHORT, LONG);
        initialise();
        String empty = new String(frame(0x00, ""), StandardCharsets.ISO_8859_1);

        socket.send(frame(0x01, "{")).sendUntilAnswered(empty);

        assertThat(received()).isEqualTo("1008 a message did not come whole within REQUEST_TIMEOUT");
        assertThat(socket.rest()).isEmpty();
    }

    @Test
    void halfAMessageIsWaitedForSoLongAndNoLonger() throws Exception {
        restart(SHORT, LONG);
        initialise();

        socket.send(new byte[] {(byte) 0x81, (byte) 0x8a, 0, 0, 0, 0, '{'});

        assertThat(received()).startsWith("1008 a message did not come whole");
    }

    @Test
    void aMessageInFragmentsIsReadAsOne() throws Exception {
        initialise();

        socket.send(frame(0x01, "{\"type\":")).send(frame(0x89, "between")).send(frame(0x00, " \"pi"));
        assertThat(received()).isEqualTo("between");
        socket.send(frame(0x80, "ng\"}"));

        assertThat(received()).isEqualTo("{\"type\":\"pong\"}");
    }

    @Test
    void theMemoryOfHalfMessagesIsShared() throws Exception {
        assertThat(incoming.take(4_500)).isTrue();
        initialise();

        socket.send(frame(0x01, "x".repeat(900)));

        assertThat(received()).startsWith("1013 too many messages");
        assertThat(socket.rest()).isEmpty();
        assertThat(incoming.take(500)).isTrue();
    }

    @Test
    void whatIsNoWebSocketIsClosedWithItsCode() throws Exception {
        open();

        socket.send("\u00ff".repeat(50_000));

        assertThat(received()).startsWith("1002 ");
        assertThat(socket.rest()).isEmpty();
    }

    @Test
    void whatIsNoTextIsClosedWithItsCode() throws Exception {
        initialise();

        socket.send(frame(0x81, "\u00ff\u00ff")).send(frame(0x81, "unread".repeat(100)));

        assertThat(received()).startsWith("1007 ");
        assertThat(socket.rest()).isEmpty();
    }

    @Test
    void whoSaysNothingAnyMoreIsTakenToHaveGone() throws Exception {
        restart(SHORT, Duration.ofMillis(10));
        initialise();

        assertThat(afterPings()).isEqualTo("1008 pings were not answered");
    }

    @Test
    void aClientThatClosesIsAnsweredAndLetGo() throws Exception {
        initialise();

        socket.send(ByteBuffer.allocate(8)
                .put(new byte[] {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0})
                .putShort((short) 1000)
                .array());

        assertThat(received()).isEqualTo("1000 ");
        assertThat(socket.rest()).isEmpty();
    }
}
