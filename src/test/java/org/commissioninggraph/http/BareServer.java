package org.commissioninggraph.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.commissioninggraph.support.RawConnection;

/** A server that has nothing to serve yet, and the connections to it. */
final class BareServer implements AutoCloseable {
    static final Duration LONG = Duration.ofMinutes(10);
    static final Duration SHORT = Duration.ofMillis(300);
    static final int MOST_BODY = 2_000;
    static final int HEADER_BYTES = 32_768;
    static final String HEALTH = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final List<RawConnection> open = new ArrayList<>();
    private Server server = start(new ConnectionLimits(1_000, HEADER_BYTES, LONG, LONG, LONG), MOST_BODY);

    private static Server start(ConnectionLimits limits, int maxBodyBytes) {
        ServerOptions options = new ServerOptions(
                "127.0.0.1", 0, maxBodyBytes, 0, limits, 1, 1, Origins.NONE, TrustedDocuments.NONE, Map.of());
        return Server.start(options, () -> null, () -> null, () -> "");
    }

    void restart(ConnectionLimits limits) {
        restart(limits, MOST_BODY);
    }

    void restart(ConnectionLimits limits, int maxBodyBytes) {
        server.close();
        server = start(limits, maxBodyBytes);
    }

    RawConnection connect() throws IOException {
        return connect(0);
    }

    /**
     * @param receiveBytes that are taken in without being read; 0 for as many as is usual
     */
    RawConnection connect(int receiveBytes) throws IOException {
        RawConnection connection = new RawConnection(server.port(), receiveBytes);
        open.add(connection);
        return connection;
    }

    @Override
    public void close() throws IOException {
        for (RawConnection each : open) {
            each.close();
        }
        server.close();
    }
}
