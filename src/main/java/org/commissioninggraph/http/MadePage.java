package org.commissioninggraph.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import org.commissioninggraph.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A page that is made when it is first asked for, and stays the same as long as the process runs. */
final class MadePage implements HttpHandler {
    private final Making making;
    private volatile @Nullable Page page;

    /** Makes the page. */
    @FunctionalInterface
    interface Making {
        /** Null while it cannot be made yet. */
        @Nullable Page make() throws IOException;
    }

    MadePage(Making making) {
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
        Page made = made();
        if (made == null) {
            StaticPages.refuse(exchange, ErrorCode.NOT_READY, "the release is still being loaded: try again soon");
            return;
        }
        made.send(exchange);
    }

    private @Nullable Page made() throws IOException {
        Page made = page;
        if (made == null) {
            made = making.make();
        }
        if (made != null) {
            page = made;
        }
        return made;
    }
}
