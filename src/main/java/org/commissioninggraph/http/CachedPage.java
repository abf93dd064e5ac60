package org.commissioninggraph.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import org.commissioninggraph.errors.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A page that is made when it is first asked for, and stays the same as long as the process runs. */
final class CachedPage implements HttpHandler {
    private final Making making;
    private volatile @Nullable StaticFile page;

    /** Makes the page. */
    @FunctionalInterface
    interface Making {
        /** Null while it cannot be made yet. */
        @Nullable StaticFile make() throws IOException;
    }

    CachedPage(Making making) {
        this.making = making;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        if (exchange.isInIoThread()) {
            exchange.dispatch(this);
            return;
        }
        if (!StaticPages.isRead(exchange)) {
            return;
        }
        StaticFile made = made();
        if (made == null) {
            StaticPages.refuse(exchange, ErrorCode.NOT_READY, "the release is still being loaded: try again soon");
            return;
        }
        made.send(exchange);
    }

    private @Nullable StaticFile made() throws IOException {
        StaticFile made = page;
        if (made == null) {
            made = making.make();
        }
        if (made != null) {
            page = made;
        }
        return made;
    }
}
