package org.commissioninggraph.http;

import java.nio.file.Path;
import java.util.Map;
import org.commissioninggraph.http.connection.ConnectionLimits;
import org.jspecify.annotations.Nullable;

/**
 * How the server listens and answers.
 *
 * @param port 0 for any that is free: see {@link Server#port()}
 * @param maxBodyBytes a larger body of a request is refused
 * @param cacheBytes of answers that are kept in memory; 0 for none
 * @param connections what strangers may take
 * @param maxReports answers that are sent as they are made, at a time
 * @param maxLive sockets, and operations that go on, at a time
 * @param origins whose pages may read answers in a browser
 * @param reports saved documents by their names
 * @param boundaries the GeoJSON file of areas; null for none
 * @param frames whose pages may show the explorer in a frame
 */
public record ServerOptions(
        String host,
        int port,
        int maxBodyBytes,
        int cacheBytes,
        ConnectionLimits connections,
        int maxReports,
        int maxLive,
        Origins origins,
        TrustedDocuments documents,
        Map<String, String> reports,
        @Nullable Path boundaries,
        Origins frames) {
    /** Without boundaries, and in no frame. */
    public ServerOptions(
            String host,
            int port,
            int maxBodyBytes,
            int cacheBytes,
            ConnectionLimits connections,
            int maxReports,
            int maxLive,
            Origins origins,
            TrustedDocuments documents,
            Map<String, String> reports) {
        this(
                host,
                port,
                maxBodyBytes,
                cacheBytes,
                connections,
                maxReports,
                maxLive,
                origins,
                documents,
                reports,
                null,
                Origins.NONE);
    }
}
