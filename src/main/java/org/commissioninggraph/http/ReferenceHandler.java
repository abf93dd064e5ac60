package org.commissioninggraph.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.util.function.Supplier;
import org.commissioninggraph.api.ErrorCode;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.http.reference.SchemaReference;
import org.jspecify.annotations.Nullable;

/** {@code /reference}: the reference of the schema, made when it is first asked for. */
final class ReferenceHandler implements HttpHandler {
    private final Supplier<@Nullable GraphService> service;
    private volatile @Nullable Page page;

    ReferenceHandler(Supplier<@Nullable GraphService> service) {
        this.service = service;
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
        Page made = page();
        if (made == null) {
            StaticPages.refuse(exchange, ErrorCode.NOT_READY, "the release is still being loaded: try again soon");
            return;
        }
        made.send(exchange);
    }

    /** Null while there is no schema yet. The schema stays the same as long as the process runs. */
    private @Nullable Page page() throws IOException {
        Page made = page;
        GraphService ready = service.get();
        if (made == null && ready != null) {
            made = Page.html(ready.showsSchema() ? SchemaReference.html(ready.schema()) : SchemaReference.hidden());
            page = made;
        }
        return made;
    }
}
