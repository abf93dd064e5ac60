package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Objects;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.FieldType;
import org.commissioninggraph.plan.ResponseField;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a connection with one list of nodes or edges.
 *
 * @param item makes an item of the list from its row
 * @param before makes the fields before the list from {@link PageRows} without rows
 * @param after makes the fields behind it, from those of all its rows
 */
record StreamedList(ResponseField list, Decoder item, ObjectDecoder before, ObjectDecoder after) {
    /**
     * Null where there is no list, or more than one; where it is read from its end; and where something before it is known
     * only at its end.
     *
     * @param parts of the connection, in their order in the answer
     */
    static @Nullable StreamedList of(Connection connection, List<Part> parts, ConnectionProjection projection) {
        List<Part> lists = parts.stream().filter(Part::isList).toList();
        if (lists.size() != 1 || connection.page().backward()) {
            return null;
        }
        Part list = lists.get(0);
        int index = parts.indexOf(list);
        if (parts.subList(0, index).stream().anyMatch(part -> isOfPage(part, connection))) {
            return null;
        }
        return new StreamedList(
                list.field(),
                projection.item(list),
                projection.decoder(parts.subList(0, index)),
                projection.decoder(parts.subList(index + 1, parts.size())));
    }

    private static boolean isOfPage(Part part, Connection connection) {
        return part instanceof Part.Info || part instanceof Part.TotalCount && connection.countsRows();
    }

    FieldType items() {
        return Objects.requireNonNull(list.type().items());
    }
}
