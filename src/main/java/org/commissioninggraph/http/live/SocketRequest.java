package org.commissioninggraph.http.live;

import java.util.Map;
import reactor.core.publisher.Flux;

/** What a client asks over a socket. */
@FunctionalInterface
public interface SocketRequest {
    /**
     * The answers, each a GraphQL response; one that has no {@code data} is the last.
     *
     * @param client the address by which those who ask are told apart
     * @param request as JSON: {@code query}, {@code variables} and the like. It may be wrong.
     */
    Flux<Map<String, Object>> answers(String client, Map<?, ?> request);
}
