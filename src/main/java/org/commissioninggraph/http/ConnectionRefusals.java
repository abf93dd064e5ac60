package org.commissioninggraph.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.http.connection.ConnectionAnswers;
import org.commissioninggraph.http.connection.ConnectionLimits;

/** What is answered, in the one form of errors, where there is no request that could be refused. */
final class ConnectionRefusals {
    private ConnectionRefusals() {}

    static ConnectionAnswers answers(ConnectionLimits limits) {
        return new ConnectionAnswers(
                response(
                        "400 Bad Request",
                        new RequestException(
                                ErrorCode.BAD_REQUEST,
                                "this is not HTTP/1.1: in an address each % is followed by two hexadecimal digits, a % itself"
                                        + " is %25, and there are 100 parameters at most")),
                response(
                        "431 Request Header Fields Too Large",
                        new RequestException(
                                ErrorCode.REQUEST_TOO_LARGE,
                                "the address and the headers are larger than " + limits.headerBytes()
                                        + " bytes: send the query with POST")),
                response(
                        "408 Request Timeout",
                        new RequestException(
                                ErrorCode.REQUEST_TIMEOUT,
                                "the address and the headers did not come within the "
                                        + limits.request().toMillis() / 1000.0
                                        + " s of REQUEST_TIMEOUT: send them at once")),
                response(
                        "503 Service Unavailable\r\nRetry-After: " + Answer.RETRY_AFTER_SECONDS,
                        new RequestException(
                                ErrorCode.SERVER_BUSY,
                                "all " + limits.connections()
                                        + " connections that MAX_CONNECTIONS allows are at work: try again in a moment")));
    }

    private static byte[] response(String status, RequestException refusal) {
        byte[] body = Answer.bytes(Answer.refused(refusal));
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + Format.JSON.contentType()
                + "\r\nCache-Control: no-store\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        response.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        response.writeBytes(body);
        return response.toByteArray();
    }
}
