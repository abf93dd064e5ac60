package org.commissioninggraph.http;

import java.util.function.Supplier;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.GraphService;
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
            throw new RequestException(
                    ErrorCode.NOT_READY, "the release is still being loaded: try again when /health/ready answers 200");
        }
        return ready;
    }
}
