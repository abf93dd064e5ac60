package org.commissioninggraph.http;

import java.io.IOException;
import java.util.function.Supplier;
import org.commissioninggraph.api.GraphService;
import org.commissioninggraph.api.PublishedSchema;
import org.commissioninggraph.http.reference.SchemaReference;
import org.jspecify.annotations.Nullable;

/** The schema to be read: not where it is not shown, and not while there is none yet. */
record SchemaPages(Supplier<@Nullable GraphService> service) {
    private static final String HIDDEN =
            "# This server does not show its schema: it was started with INTROSPECTION=off.\n";

    /** As HTML, for people. */
    @Nullable Page reference() throws IOException {
        GraphService ready = service.get();
        if (ready == null) {
            return null;
        }
        return Page.html(ready.showsSchema() ? SchemaReference.html(ready.schema()) : SchemaReference.hidden());
    }

    /** As SDL, for tools. */
    @Nullable Page sdl() throws IOException {
        GraphService ready = service.get();
        if (ready == null) {
            return null;
        }
        return Page.graphql(ready.showsSchema() ? PublishedSchema.of(ready.schema()) : HIDDEN);
    }
}
