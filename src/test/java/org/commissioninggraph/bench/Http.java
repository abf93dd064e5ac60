package org.commissioninggraph.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Requests over connections that are kept open. It takes less of the machine than the newer client of the JDK. */
final class Http {
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(60).toMillis();

    static {
        System.setProperty("http.maxConnections", "100"); // that are kept open for a host; else 5
        System.setProperty("sun.net.http.retryPost", "false"); // what fails is not asked again
    }

    private Http() {}

    /**
     * Takes the whole answer.
     *
     * @throws IOException also where the status is another than 200
     */
    static byte[] send(String method, URI address, byte[] body) throws IOException {
        if (!address.getHost().matches("localhost|127\\.[\\d.]+|\\[::1]")) {
            throw new IllegalArgumentException(address + ": expected an address of the loopback interface");
        }
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestProperty("content-type", "application/json");
        connection.setRequestProperty("accept", "application/json");
        // Not in streaming mode, where each request first waits a millisecond to see whether the server has hung up.
        connection.setDoOutput(true);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
