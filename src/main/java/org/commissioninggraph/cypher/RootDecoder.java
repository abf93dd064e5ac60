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
    RootReader reading(BoundPlan bound, MemoryUse memory);

    /** @param sink takes the items of a list as they are read; of what is no list nothing */
    default RootReader reading(BoundPlan bound, MemoryUse memory, ListSink sink) {
        return reading(bound, memory);
    }

    /** As {@link #reading(BoundPlan, MemoryUse, ListSink)}, with what stands beside the list read before it. */
    default RootReader rows(BoundPlan bound, MemoryUse memory, ListSink sink) {
        return reading(bound, memory);
    }

    /** Of a field that is one object. */
    record One(Decoder decoder) implements RootDecoder {
        @Override
        public RootReader reading(BoundPlan bound, MemoryUse memory) {
            return new SingleReader(decoder, new DecodingContext(bound, memory));
        }
    }

    /** Of nodes by their keys, in small letters. */
    record Found(Decoder decoder) implements RootDecoder {
        @Override
        public RootReader reading(BoundPlan bound, MemoryUse memory) {
            return new FoundReader(decoder, new DecodingContext(bound, memory));
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
                    projection.head().notOpen());
        }

        @Override
        public RootReader reading(BoundPlan bound, MemoryUse memory) {
            return new ListReader(this, new DecodingContext(bound, memory), limit(bound));
        }

        @Override
        public RootReader reading(BoundPlan bound, MemoryUse memory, ListSink sink) {
            return reading(streamed, bound, memory, sink);
        }

        @Override
        public RootReader rows(BoundPlan bound, MemoryUse memory, ListSink sink) {
            return reading(first, bound, memory, sink);
        }

        private RootReader reading(@Nullable StreamedList by, BoundPlan bound, MemoryUse memory, ListSink sink) {
            return by == null
                    ? reading(bound, memory)
                    : new StreamedListReader(this, by, new DecodingContext(bound, memory), limit(bound), sink);
        }

        long notOpen(List<?> head) {
            return notOpen == null || head.isEmpty() ? 0 : (Long) head.get(notOpen);
        }

        private @Nullable Long limit(BoundPlan bound) {
            return page.limit() == null ? null : bound.<Long>value(page.limit());
        }
    }
}
