package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.ETag;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissioninggraph.http.reference.Libraries;
import org.jspecify.annotations.Nullable;

/** A file of the pages at {@code /}, {@code /network} and {@code /dashboards}, held in memory as it is and compressed. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StaticFile(String contentType, String tag, byte[] content, byte[] compressed) {

    private static final Map<String, String> NAMED =
            Map.of("/", "web/index.html", "/network", "web/network.html", "/dashboards", "web/dashboards.html");

    /** Those of this project. */
    private static final Pattern OWN = Pattern.compile(
            "/((?:explorer/|dashboards/)?[a-z]+\\.(?:css|js|svg)|examples/[a-z0-9-]+\\.(?:graphql|json))");

    private static final Pattern PICTURE = Pattern.compile("/(docs/pictures/[a-z-]+\\.(?:png|svg))");

    /** GraphiQL as Vert.x builds it; the page that it has of its own is not shown. */
    private static final Pattern GRAPHIQL =
            Pattern.compile("/graphiql/((?:assets|monacoeditorwork)/[\\w.-]+\\.(?:css|js|ttf))");

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "geojson", "application/geo+json",
            "graphql", "text/plain; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "png", "image/png",
            "mjs", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "ttf", "font/ttf");

    /** The page at this path of a request, or null where there is none. */
    static @Nullable StaticFile read(String path) throws IOException {
        String resource = resource(path);
        if (resource == null) {
            return null;
        }
        try (InputStream stream = StaticFile.class.getClassLoader().getResourceAsStream(resource)) {
            return stream == null ? null : of(resource, stream.readAllBytes());
        }
    }

    /** No name has a slash but those that stand here, so no path of a request can lead elsewhere on the class path. */
    private static @Nullable String resource(String path) {
        String named = NAMED.get(path);
        if (named != null) {
            return named;
        }
        String library = Libraries.resource(path);
        if (library != null) {
            return library;
        }
        Matcher own = OWN.matcher(path);
        if (own.matches()) {
            return "web/" + own.group(1);
        }
        Matcher picture = PICTURE.matcher(path);
        if (picture.matches()) {
            return picture.group(1);
        }
        Matcher graphiql = GRAPHIQL.matcher(path);
        return graphiql.matches() ? "io/vertx/ext/web/handler/graphiql/" + graphiql.group(1) : null;
    }

    static StaticFile html(String text) throws IOException {
        return of(".html", text.getBytes(StandardCharsets.UTF_8));
    }

    static StaticFile graphql(String text) throws IOException {
        return of(".graphql", text.getBytes(StandardCharsets.UTF_8));
    }

    static StaticFile geoJson(String text) throws IOException {
        return of(".geojson", text.getBytes(StandardCharsets.UTF_8));
    }

    static StaticFile json(String text) throws IOException {
        return of(".json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static StaticFile of(String resource, byte[] content) throws IOException {
        String extension = resource.substring(resource.lastIndexOf('.') + 1);
        String contentType = CONTENT_TYPES.getOrDefault(extension, "application/octet-stream");
        return new StaticFile(contentType, ETags.text(content), content, ContentCoding.gzip(content));
    }

    /** The addresses carry no version: a browser keeps its copy, but asks each time whether it is still the newest. */
    void send(HttpServerExchange exchange) {
        boolean gzip = ContentCoding.isGzipLiked(exchange);
        ETag etag = new ETag(false, gzip ? tag + "-gzip" : tag);
        HeaderMap headers = exchange.getResponseHeaders();
        headers.put(Headers.ETAG, etag.toString());
        headers.put(Headers.CACHE_CONTROL, "no-cache");
        headers.add(Headers.VARY, "Accept-Encoding");
        if (CacheHeaders.isKnown(exchange, etag)) {
            exchange.setStatusCode(StatusCodes.NOT_MODIFIED);
            exchange.endExchange();
            return;
        }
        headers.put(Headers.CONTENT_TYPE, contentType);
        if (gzip) {
            headers.put(Headers.CONTENT_ENCODING, "gzip");
        }
        exchange.getResponseSender().send(ByteBuffer.wrap(gzip ? compressed : content));
    }
}
