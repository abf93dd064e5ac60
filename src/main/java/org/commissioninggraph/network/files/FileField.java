package org.commissioninggraph.network.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.PropertyColumn;
import org.jspecify.annotations.Nullable;

/**
 * Something that a file says of each node, or of each edge, beside its code, name and ends.
 *
 * @param name unique among nodes, or edges, and none that a format uses itself: such a property gets an underscore behind
 * @param value by number of node or edge; null where there is none
 */
record FileField(String name, ColumnType type, IntFunction<@Nullable Object> value) {
    private static final Set<String> OF_NODES = Set.of("id", "label", "code", "name", "start", "end", "x", "y");
    private static final Set<String> OF_EDGES =
            Set.of("id", "source", "target", "key", "type", "start", "end", "weight");

    /** Those of {@link #nodes(Network)}, and of a history what varies in time, as lists. */
    static List<FileField> nodes(FileJob job) {
        List<FileField> fields = nodes(job.network());
        add(fields, SeriesFields.lists(job), OF_NODES);
        return fields;
    }

    /** The kind is called {@code type}, since organisations have a property {@code kind}. */
    static List<FileField> nodes(Network network) {
        List<FileField> fields = new ArrayList<>();
        fields.add(new FileField("type", ColumnType.TEXT, network::kind));
        fields.add(date("opened", node -> network.life(node).since()));
        fields.add(date("closed", node -> network.life(node).last()));
        addProperties(fields, network.nodeProperties(), OF_NODES);
        return fields;
    }

    /** First the weight, if there is one, as {@code weight}. */
    static List<FileField> edges(FileJob job) {
        Network network = job.network();
        List<FileField> fields = new ArrayList<>();
        if (job.weight() != null) {
            fields.add(new FileField("weight", ColumnType.DOUBLE, edge -> job.weights()[edge]));
        }
        fields.add(new FileField("relationship", ColumnType.TEXT, network::type));
        fields.add(date("since", edge -> network.validity(edge).since()));
        fields.add(date("until", edge -> network.validity(edge).until()));
        fields.add(new FileField("statedBy", ColumnType.TEXT, network::statedBy));
        List<PropertyColumn> others = new ArrayList<>(network.edgeProperties());
        others.removeIf(column -> column.name().equals("weight") && "weight".equals(job.weight()));
        addProperties(fields, others, OF_EDGES);
        return fields;
    }

    private static FileField date(String name, IntFunction<@Nullable LocalDate> value) {
        return new FileField(name, ColumnType.DATE, value::apply);
    }

    private static void addProperties(List<FileField> fields, List<PropertyColumn> columns, Set<String> reserved) {
        List<FileField> more = new ArrayList<>();
        columns.forEach(column -> more.add(new FileField(column.name(), column.type(), column::value)));
        add(fields, more, reserved);
    }

    private static void add(List<FileField> fields, List<FileField> more, Set<String> reserved) {
        Set<String> taken = new HashSet<>(reserved);
        fields.forEach(field -> taken.add(field.name()));
        for (FileField field : more) {
            String name = field.name();
            while (!taken.add(name)) {
                name += "_";
            }
            fields.add(new FileField(name, field.type(), field.value()));
        }
    }

    /** As text, the same in all languages: dates as yyyy-mm-dd, lists with a bar between. Null where there is none. */
    @Nullable String text(int row) {
        Object found = value.apply(row);
        if (found == null) {
            return null;
        }
        return found instanceof List<?> list ? join(list) : found.toString();
    }

    static String join(List<?> list) {
        StringBuilder joined = new StringBuilder();
        for (Object element : list) {
            joined.append(joined.isEmpty() ? "" : "|").append(element);
        }
        return joined.toString();
    }
}
