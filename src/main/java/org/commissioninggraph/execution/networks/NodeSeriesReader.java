package org.commissioninggraph.execution.networks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.execution.OperationBounds;
import org.commissioninggraph.execution.StatementRunner;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Series;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NodeSeries;
import org.commissioninggraph.network.Validity;
import org.commissioninggraph.plan.Dates;
import org.jspecify.annotations.Nullable;

/** Reads what varies in time of all nodes, in one statement. For one use. */
final class NodeSeriesReader {
    /** What a measurement takes, about. */
    private static final int BYTES = 80;

    private final NetworkShape shape;
    private final Network history;
    private final Dates dates;
    private final OperationBounds bounds;
    private final Map<String, ColumnType> types;
    private final Map<String, NodeSeries> series = new LinkedHashMap<>();
    /** Many measurements speak for the same days. */
    private final Map<Validity, Validity> validities = new HashMap<>();

    private long held;

    private NodeSeriesReader(NetworkShape shape, Network history, Dates dates, OperationBounds bounds) {
        this.shape = shape;
        this.history = history;
        this.dates = dates;
        this.bounds = bounds;
        List<Property> measured = new ArrayList<>();
        shape.kinds().values().forEach(type -> measured.addAll(type.measured()));
        this.types = NetworkColumns.types(measured);
        for (Property property : measured) {
            series.computeIfAbsent(property.name(), name -> empty(property));
        }
    }

    private NodeSeries empty(Property property) {
        return new NodeSeries(
                property.name(),
                beside(property, Series.Part.DAY).name(),
                beside(property, Series.Part.SOURCE).name(),
                Objects.requireNonNull(types.get(property.name())),
                new HashMap<>());
    }

    static List<NodeSeries> read(
            NetworkShape shape, Network history, Dates dates, StatementRunner runner, OperationBounds bounds) {
        NodeSeriesReader reader = new NodeSeriesReader(shape, history, dates, bounds);
        List<NodeType> kinds = shape.kinds().values().stream()
                .filter(type -> !type.measured().isEmpty())
                .toList();
        if (!kinds.isEmpty()) {
            runner.read(HistoryStatements.series(kinds), Map.of(), bounds.cancellation(), reader::node);
        }
        bounds.memory().giveBack(reader.held); // they are the store's, as long as there is memory
        return List.copyOf(reader.series.values());
    }

    private void node(Map<String, Object> row) {
        NodeType type = Objects.requireNonNull(shape.kinds().get(String.valueOf(row.get("kind"))));
        Map<?, ?> values = (Map<?, ?>) Objects.requireNonNull(row.get("v"));
        String plain = String.valueOf(values.get(type.key().name()));
        String code = history.find(plain) >= 0 ? plain : type.name() + ":" + plain;
        for (Property property : type.measured()) {
            List<NodeSeries.Measurement> measured = measured(property, values);
            long bytes = (long) BYTES * measured.size();
            bounds.memory().take(bytes);
            held += bytes;
            if (!measured.isEmpty()) {
                Objects.requireNonNull(series.get(property.name())).measured().put(code, measured);
            }
        }
    }

    /** What is stored for several days in turn may be of one measurement. */
    private List<NodeSeries.Measurement> measured(Property property, Map<?, ?> values) {
        List<LocalDate> days = dates.days(property);
        List<NodeSeries.Measurement> measured = new ArrayList<>();
        int first = 0;
        while (first < days.size()) {
            NodeSeries.Measurement made = on(property, days, first, values, null);
            int next = first + 1;
            while (next < days.size() && made != null && made.equals(on(property, days, next, values, made))) {
                next++;
            }
            if (made != null) {
                LocalDate until = next < days.size() ? days.get(next) : null;
                Validity during = validities.computeIfAbsent(Validity.between(days.get(first), until), each -> each);
                measured.add(new NodeSeries.Measurement(during, made.value(), made.day(), made.source()));
            }
            first = next;
        }
        return List.copyOf(measured);
    }

    /** What is stored for the day of that number, as speaking for all days; null where nothing is. */
    private NodeSeries.@Nullable Measurement on(
            Property property,
            List<LocalDate> days,
            int index,
            Map<?, ?> values,
            NodeSeries.@Nullable Measurement before) {
        Object value = stored(property.on(days.get(index), index), values);
        if (value == null) {
            return null;
        }
        Object made = stored(beside(property, Series.Part.DAY).on(days.get(index), index), values);
        Object source = stored(beside(property, Series.Part.SOURCE).on(days.get(index), index), values);
        LocalDate known = before == null ? days.get(index) : before.day();
        Object typed = types.get(property.name()) == ColumnType.TEXT ? value.toString() : value;
        return new NodeSeries.Measurement(
                Validity.ALWAYS,
                typed,
                made instanceof LocalDate measured ? measured : known,
                source == null ? null : source.toString().intern());
    }

    private static Property beside(Property property, Series.Part part) {
        return Objects.requireNonNull(property.series()).property(property, part);
    }

    /** A value that is stored alone, or in its place of a list. */
    private static @Nullable Object stored(Property property, Map<?, ?> values) {
        Object stored = values.get(property.stored());
        return property.place() == null || !(stored instanceof List<?> list)
                ? stored
                : list.get(property.place().index());
    }
}
