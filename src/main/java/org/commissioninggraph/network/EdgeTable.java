package org.commissioninggraph.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The edges of a network, in columns, in their fixed order. Ends are numbers of nodes, validities days. */
record EdgeTable(
        int[] from,
        int[] to,
        String[] types,
        int[] starts,
        int[] ends,
        @Nullable String[] sources,
        List<PropertyColumn> properties) {

    private static EdgeTable empty(int size, List<PropertyColumn> properties) {
        return new EdgeTable(
                new int[size],
                new int[size],
                new String[size],
                new int[size],
                new int[size],
                new @Nullable String[size],
                properties);
    }

    static EdgeTable of(List<NumberedEdge> edges, Map<String, ColumnType> types) {
        EdgeTable table = empty(edges.size(), new ArrayList<>());
        List<Map<String, Object>> rows = new ArrayList<>(edges.size());
        for (int i = 0; i < edges.size(); i++) {
            NetworkEdge edge = edges.get(i).edge();
            table.from[i] = edges.get(i).from();
            table.to[i] = edges.get(i).to();
            table.types[i] = edge.type().intern();
            table.starts[i] = edge.validity().start();
            table.ends[i] = edge.validity().end();
            table.sources[i] = edge.source() == null ? null : edge.source().intern();
            rows.add(edge.properties());
        }
        types.forEach((name, type) -> table.properties.add(PropertyColumn.of(name, type, rows)));
        return table;
    }

    /**
     * @param numbers of each node, its number in the new network
     */
    EdgeTable select(int[] rows, int[] numbers) {
        List<PropertyColumn> columns = new ArrayList<>();
        for (PropertyColumn column : properties) {
            columns.add(column.select(rows));
        }
        EdgeTable table = empty(rows.length, columns);
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            table.from[i] = numbers[from[row]];
            table.to[i] = numbers[to[row]];
            table.types[i] = types[row];
            table.starts[i] = starts[row];
            table.ends[i] = ends[row];
            table.sources[i] = sources[row];
        }
        return table;
    }

    int size() {
        return from.length;
    }
}
