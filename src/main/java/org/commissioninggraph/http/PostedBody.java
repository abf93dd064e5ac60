package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.util.Locale;
import java.util.Set;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/** The JSON that a request has posted. */
final class PostedBody {
    /** ASCII is UTF-8 too. */
    private static final Set<String> CHARSETS = Set.of("utf-8", "utf8", "us-ascii");

    private PostedBody() {}

    /** Only this type: a page of another origin cannot send it without asking first. */
    static byte[] json(HttpServerExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        if (type == null
                || !type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT).equals(Format.JSON.mediaType())) {
            throw refused("send the request as Content-Type: " + Format.JSON.mediaType());
        }
        String charset = Headers.extractQuotedValueFromHeader(type, "charset");
        if (charset != null && !CHARSETS.contains(charset.toLowerCase(Locale.ROOT))) {
            throw refused("the body is in `" + charset + "`: send it in UTF-8, as JSON is everywhere");
        }
        String coding = exchange.getRequestHeaders().getFirst(Headers.CONTENT_ENCODING);
        if (isCoded(coding)) {
            exchange.getResponseHeaders().put(Headers.ACCEPT_ENCODING, "identity");
            throw refused("the body is compressed by `" + coding + "`: send it as it is");
        }
        return RequestBodies.of(exchange);
    }

    private static boolean isCoded(@Nullable String coding) {
        return coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity");
    }

    private static RequestException refused(String message) {
        return new RequestException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, message);
    }
}
