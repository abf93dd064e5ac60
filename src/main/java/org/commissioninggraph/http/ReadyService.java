package org.commissioninggraph.http;

import java.util.function.Supplier;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.GraphService;
import org.jspecify.annotations.Nullable;

/**
 * What answers, once a release is served.
 *
 * @param service null before
 */
record ReadyService(Supplier<@Nullable GraphService> service) {
    GraphService get() {
        GraphService ready = service.get();
        if (ready == null) {
            throw new Refusal(
                    ErrorCode.NOT_READY, "the release is still being loaded: try again when /health/ready answers 200");
        }
        return ready;
    }
}
