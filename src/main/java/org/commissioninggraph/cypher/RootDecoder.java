package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.PageRange;
import org.jspecify.annotations.Nullable;

/** How the rows of a statement become the answer of its root field. */
sealed interface RootDecoder {
    RootReader reading(BoundPlan planned, MemoryUse memory);

    RootReader reading(BoundPlan planned, MemoryUse memory, ListSink sink);

    RootReader rows(BoundPlan planned, MemoryUse memory, ListSink sink);

    /** Of a field that is one object. */
    record One(Decoder decoder) implements RootDecoder {
        @Override
        public RootReader reading(BoundPlan planned, MemoryUse memory) {
            return new SingleReader(decoder, new DecodingContext(planned, memory));
        }

        @Override
        public RootReader reading(BoundPlan planned, MemoryUse memory, ListSink sink) {
            return reading(planned, memory);
        }

        @Override
        public RootReader rows(BoundPlan planned, MemoryUse memory, ListSink sink) {
            return reading(planned, memory);
        }
    }

    /** Of nodes by their keys, in small letters. */
    record Found(Decoder decoder) implements RootDecoder {
        @Override
        public RootReader reading(BoundPlan planned, MemoryUse memory) {
            return new FoundReader(decoder, new DecodingContext(planned, memory));
        }

        @Override
        public RootReader reading(BoundPlan planned, MemoryUse memory, ListSink sink) {
            return reading(planned, memory);
        }

        @Override
        public RootReader rows(BoundPlan planned, MemoryUse memory, ListSink sink) {
            return reading(planned, memory);
        }
    }

    /**
     * Of a list.
     *
     * @param parts from {@link PageRows}
     * @param streamed how it is handed over as it is read; null where it cannot be
     * @param first the same, with the list behind all else
     * @param notOpen the place in the head of {@link RootReader#notOpen}; null where that is not read
     */
    record Many(
            PageRange page,
            ObjectDecoder parts,
            @Nullable StreamedList streamed,
            @Nullable StreamedList first,
            @Nullable Integer notOpen)
            implements RootDecoder {
        static Many of(Connection connection, ConnectionProjection projection) {
            List<Part> listLast = new ArrayList<>(connection.parts());
            listLast.sort(Comparator.comparing(Part::isList));
            return new Many(
                    connection.page(),
                    projection.decoder(),
                    StreamedList.of(connection, connection.parts(), projection),
                    StreamedList.of(connection, listLast, projection),
                    projection.notOpen());
        }

        @Override
        public RootReader reading(BoundPlan planned, MemoryUse memory) {
            return new ListReader(this, new DecodingContext(planned, memory), limit(planned));
        }

        @Override
        public RootReader reading(BoundPlan planned, MemoryUse memory, ListSink sink) {
            return reading(streamed, planned, memory, sink);
        }

        @Override
        public RootReader rows(BoundPlan planned, MemoryUse memory, ListSink sink) {
            return reading(first, planned, memory, sink);
        }

        private RootReader reading(@Nullable StreamedList by, BoundPlan planned, MemoryUse memory, ListSink sink) {
            return by == null
                    ? reading(planned, memory)
                    : new StreamedListReader(this, by, new DecodingContext(planned, memory), limit(planned), sink);
        }

        long notOpen(List<?> head) {
            return notOpen == null || head.isEmpty() ? 0 : (Long) head.get(notOpen);
        }

        private @Nullable Long limit(BoundPlan planned) {
            return page.limit() == null ? null : planned.<Long>value(page.limit());
        }
    }
}
