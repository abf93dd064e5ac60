package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Page;
import org.commissioninggraph.plan.Planned;
import org.jspecify.annotations.Nullable;

/** How the rows of a statement become the answer of its root field. */
sealed interface RootDecoder {
    RootReading reading(Planned planned, MemoryUse memory);

    RootReading reading(Planned planned, MemoryUse memory, ListSink sink);

    RootReading rows(Planned planned, MemoryUse memory, ListSink sink);

    /** Of a field that is one object. */
    record One(Decoder decoder) implements RootDecoder {
        @Override
        public RootReading reading(Planned planned, MemoryUse memory) {
            return new OneReading(decoder, new Decoding(planned, memory));
        }

        @Override
        public RootReading reading(Planned planned, MemoryUse memory, ListSink sink) {
            return reading(planned, memory);
        }

        @Override
        public RootReading rows(Planned planned, MemoryUse memory, ListSink sink) {
            return reading(planned, memory);
        }
    }

    /**
     * Of a list.
     *
     * @param parts from {@link PageRows}
     * @param streamed how it is handed over as it is read; null where it cannot be
     * @param first the same, with the list behind all else
     */
    record Many(Page page, ObjectDecoder parts, @Nullable StreamedList streamed, @Nullable StreamedList first)
            implements RootDecoder {
        static Many of(Connection connection, ConnectionProjection projection) {
            List<Part> listLast = new ArrayList<>(connection.parts());
            listLast.sort(Comparator.comparing(RootDecoder::isList));
            return new Many(
                    connection.page(),
                    projection.decoder(),
                    StreamedList.of(connection, connection.parts(), projection),
                    StreamedList.of(connection, listLast, projection));
        }

        @Override
        public RootReading reading(Planned planned, MemoryUse memory) {
            return new ListReading(this, new Decoding(planned, memory), limit(planned));
        }

        @Override
        public RootReading reading(Planned planned, MemoryUse memory, ListSink sink) {
            return reading(streamed, planned, memory, sink);
        }

        @Override
        public RootReading rows(Planned planned, MemoryUse memory, ListSink sink) {
            return reading(first, planned, memory, sink);
        }

        private RootReading reading(@Nullable StreamedList by, Planned planned, MemoryUse memory, ListSink sink) {
            return by == null
                    ? reading(planned, memory)
                    : new StreamedReading(by, new Decoding(planned, memory), limit(planned), sink);
        }

        private @Nullable Long limit(Planned planned) {
            return page.limit() == null ? null : planned.<Long>value(page.limit());
        }
    }

    /** Whether it is a list of the rows of a page. */
    static boolean isList(Part part) {
        return part instanceof Part.Nodes || part instanceof Part.Edges;
    }

    /** The value of a row, and whether it holds what was read of all rows. */
    static boolean isHead(Map<String, @Nullable Object> row) {
        return Boolean.TRUE.equals(row.get(Compiler.HEAD));
    }

    static Object value(Map<String, @Nullable Object> row) {
        return Objects.requireNonNull(row.get(Compiler.ROW));
    }
}
