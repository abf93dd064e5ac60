package org.commissioninggraph.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The nodes of a network, in columns, in order of their codes. */
record NodeTable(String[] codes, String[] kinds, String[] names, Validity[] lives, List<PropertyColumn> properties) {
    static NodeTable of(List<NetworkNode> nodes, Map<String, ColumnType> types) {
        int size = nodes.size();
        NodeTable table = new NodeTable(
                new String[size], new String[size], new String[size], new Validity[size], new ArrayList<>());
        List<Map<String, Object>> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            NetworkNode node = nodes.get(i);
            table.codes[i] = node.code();
            table.kinds[i] = node.kind().intern();
            table.names[i] = node.name();
            table.lives[i] = node.life();
            rows.add(node.properties());
        }
        types.forEach((name, type) -> table.properties.add(PropertyColumn.of(name, type, rows)));
        return table;
    }

    NodeTable select(int[] rows) {
        List<PropertyColumn> columns = new ArrayList<>();
        for (PropertyColumn column : properties) {
            columns.add(column.select(rows));
        }
        NodeTable table = new NodeTable(
                new String[rows.length],
                new String[rows.length],
                new String[rows.length],
                new Validity[rows.length],
                columns);
        for (int i = 0; i < rows.length; i++) {
            table.codes[i] = codes[rows[i]];
            table.kinds[i] = kinds[rows[i]];
            table.names[i] = names[rows[i]];
            table.lives[i] = lives[rows[i]];
        }
        return table;
    }

    NodeTable with(PropertyColumn column) {
        List<PropertyColumn> columns = new ArrayList<>(properties);
        columns.add(column);
        return new NodeTable(codes, kinds, names, lives, columns);
    }

    int size() {
        return codes.length;
    }
}
