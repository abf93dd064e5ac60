package org.commissioninggraph.network;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One property of all nodes, or of all edges, of a network. Immutable. */
public final class PropertyColumn {
    private final String name;
    private final ColumnType type;
    /** Of DOUBLE; not a number where there is no value. */
    private final double[] doubles;
    /** Of LONG, BOOLEAN (0, 1) and DATE (days since 1970-01-01), where {@link #present} says that there is a value. */
    private final long[] longs;

    private final BitSet present = new BitSet();
    /** Of TEXT and LIST. */
    private final @Nullable Object[] objects;

    private PropertyColumn(String name, ColumnType type, int size) {
        this.name = name;
        this.type = type;
        boolean asObject = type == ColumnType.TEXT || type == ColumnType.LIST;
        this.doubles = new double[type == ColumnType.DOUBLE ? size : 0];
        this.longs = new long[asObject || type == ColumnType.DOUBLE ? 0 : size];
        this.objects = new @Nullable Object[asObject ? size : 0];
    }

    /**
     * @param rows of each node or edge, its properties by name
     * @throws IllegalArgumentException if a value is not of the type
     */
    static PropertyColumn of(String name, ColumnType type, List<Map<String, Object>> rows) {
        PropertyColumn column = new PropertyColumn(name, type, rows.size());
        for (int row = 0; row < rows.size(); row++) {
            column.set(row, rows.get(row).get(name));
        }
        return column;
    }

    /**
     * @param value by node or edge; null where there is none
     * @throws IllegalArgumentException if a value is not of the type
     */
    static PropertyColumn of(String name, ColumnType type, int size, IntFunction<@Nullable Object> value) {
        PropertyColumn column = new PropertyColumn(name, type, size);
        for (int row = 0; row < size; row++) {
            column.set(row, value.apply(row));
        }
        return column;
    }

    PropertyColumn select(int[] rows) {
        PropertyColumn selected = new PropertyColumn(name, type, rows.length);
        for (int row = 0; row < rows.length; row++) {
            selected.set(row, value(rows[row]));
        }
        return selected;
    }

    private void set(int row, @Nullable Object value) {
        try {
            switch (type) {
                case DOUBLE -> doubles[row] = value == null ? Double.NaN : finite(((Number) value).doubleValue());
                case TEXT -> objects[row] = value == null ? null : ((String) value).intern();
                case LIST -> objects[row] = value == null ? null : List.copyOf((List<?>) value);
                case LONG -> set(row, value, value == null ? 0 : ((Number) value).longValue());
                case BOOLEAN -> set(row, value, Boolean.TRUE.equals((Boolean) value) ? 1 : 0);
                case DATE -> set(row, value, value == null ? 0 : ((LocalDate) value).toEpochDay());
            }
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("property " + name + " is of type " + type + ", not " + value, e);
        }
    }

    private void set(int row, @Nullable Object value, long number) {
        longs[row] = number;
        present.set(row, value != null);
    }

    private double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "property " + name + ": " + value + " is no number; leave it out instead");
        }
        return value;
    }

    public String name() {
        return name;
    }

    public ColumnType type() {
        return type;
    }

    public @Nullable Object value(int row) {
        return switch (type) {
            case DOUBLE -> Double.isNaN(doubles[row]) ? null : (Object) doubles[row];
            case TEXT, LIST -> objects[row];
            case LONG -> present.get(row) ? (Object) longs[row] : null;
            case BOOLEAN -> present.get(row) ? (Object) (longs[row] == 1) : null;
            case DATE -> present.get(row) ? LocalDate.ofEpochDay(longs[row]) : null;
        };
    }

    public boolean isNumeric() {
        return type == ColumnType.DOUBLE || type == ColumnType.LONG;
    }

    /** The value of a numeric column; not a number where there is none. */
    public double number(int row) {
        if (!isNumeric()) {
            throw new IllegalArgumentException("property " + name + " is no number but " + type);
        }
        if (type == ColumnType.DOUBLE) {
            return doubles[row];
        }
        return present.get(row) ? longs[row] : Double.NaN;
    }
}
