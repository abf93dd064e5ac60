package org.commissioninggraph.http;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/** A page that is made when it is first asked for, and stays the same as long as the process runs. */
final class CachedPage implements ErrorHandler.Answering {
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
    public void answer(HttpServerExchange exchange) throws IOException {
        StaticPages.begin(exchange);
        StaticFile made = made();
        if (made == null) {
            throw new RequestException(ErrorCode.NOT_READY, "the release is still being loaded: try again soon");
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
