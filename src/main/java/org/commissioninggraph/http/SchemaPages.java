package org.commissioninggraph.http;

import java.io.IOException;
import java.util.function.Supplier;
import org.commissioninggraph.execution.GraphService;
import org.commissioninggraph.http.reference.SchemaReference;
import org.commissioninggraph.schema.PublishedSchema;
import org.jspecify.annotations.Nullable;

/** The schema to be read: not where it is not shown, and not while there is none yet. */
record SchemaPages(Supplier<@Nullable GraphService> service) {
    private static final String HIDDEN =
            "# This server does not show its schema: it was started with INTROSPECTION=off.\n";

    /** As HTML, for people. */
    @Nullable StaticFile reference() throws IOException {
        GraphService ready = service.get();
        if (ready == null) {
            return null;
        }
        return StaticFile.html(ready.showsSchema() ? SchemaReference.html(ready.schema()) : SchemaReference.hidden());
    }

    /** As SDL, for tools. */
    @Nullable StaticFile sdl() throws IOException {
        GraphService ready = service.get();
        if (ready == null) {
            return null;
        }
        return StaticFile.graphql(ready.showsSchema() ? PublishedSchema.of(ready.schema()) : HIDDEN);
    }
}
