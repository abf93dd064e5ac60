package org.commissioninggraph.http.live;

import java.nio.charset.StandardCharsets;

/** Why a socket is closed: the codes and words of {@code graphql-transport-ws}, below 4000 those of RFC 6455. */
record CloseCode(int code, String reason) {
    static final CloseCode GOING_AWAY = new CloseCode(1001, "the server is stopping");
    static final CloseCode TOO_LARGE = new CloseCode(1009, "a message is larger than MAX_BODY_BYTES allows");
    static final CloseCode TOO_SLOW = new CloseCode(1008, "a message did not come whole within REQUEST_TIMEOUT");
    static final CloseCode SILENT = new CloseCode(1008, "pings were not answered");
    static final CloseCode BUSY = new CloseCode(1013, "too many messages are being sent at once: try again later");
    static final CloseCode TRY_AGAIN_LATER = new CloseCode(1013, "more are open than MAX_LIVE allows: try again later");
    static final CloseCode BAD_MESSAGE = new CloseCode(4400, "Bad request");
    static final CloseCode UNAUTHORISED = new CloseCode(4401, "Unauthorized");
    static final CloseCode WRONG_PROTOCOL = new CloseCode(4406, "Subprotocol not acceptable");
    static final CloseCode INITIALISATION_TIMEOUT = new CloseCode(4408, "Connection initialisation timeout");
    static final CloseCode SUBSCRIBER_EXISTS = new CloseCode(4409, "Subscriber already exists");
    static final CloseCode TOO_MANY_INITIALISATIONS = new CloseCode(4429, "Too many initialisation requests");

    /** The longest that a frame of this kind can hold, in bytes of UTF-8. */
    private static final int LONGEST = 123;

    CloseCode because(String why) {
        boolean fits = why.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        return fits ? new CloseCode(code, why) : this;
    }
}
