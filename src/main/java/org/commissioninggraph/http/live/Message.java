package org.commissioninggraph.http.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a socket is told.
 *
 * @param id of the operation; null where it is about none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(@Nullable String id, String type, @Nullable Object payload) {
    static final Message ACKNOWLEDGED = new Message(null, "connection_ack", null);
    static final Message PONG = new Message(null, "pong", null);

    static Message next(String id, Object response) {
        return new Message(id, "next", response);
    }

    static Message error(String id, @Nullable Object errors) {
        return new Message(id, "error", errors);
    }

    static Message complete(String id) {
        return new Message(id, "complete", null);
    }
}
