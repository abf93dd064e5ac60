package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.commissioninggraph.api.ErrorCode;
import org.xnio.streams.ChannelInputStream;

/** The JSON that a request has posted. */
final class PostedBody {
    private PostedBody() {}

    /** Only this type: a page of another origin cannot send it without asking first. */
    static byte[] json(HttpServerExchange exchange, int most) throws IOException {
        String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        if (type == null || !type.split(";")[0].strip().toLowerCase(Locale.ROOT).equals(Format.JSON.mediaType())) {
            throw new Refusal(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "send the request as Content-Type: " + Format.JSON.mediaType());
        }
        return read(exchange, most);
    }

    /** One that is too large is read to its end, so that the client comes to reading why it is refused. */
    private static byte[] read(HttpServerExchange exchange, int most) throws IOException {
        InputStream sent = new ChannelInputStream(exchange.getRequestChannel());
        byte[] body = sent.readNBytes(most + 1);
        if (body.length > most) {
            sent.transferTo(OutputStream.nullOutputStream());
            throw new Refusal(
                    ErrorCode.REQUEST_TOO_LARGE, "the request is larger than the " + most + " bytes of MAX_BODY_BYTES");
        }
        return body;
    }
}
