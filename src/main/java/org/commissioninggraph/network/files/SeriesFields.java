package org.commissioninggraph.network.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NodeSeries;
import org.commissioninggraph.network.Validity;
import org.jspecify.annotations.Nullable;

/** What varies in time of nodes, in files: of a history as lists, or as values that have their days. */
final class SeriesFields {
    /** At the end of the names of lists. */
    private static final String LIST = "Series";

    private SeriesFields() {}

    /**
     * A field whose value depends on the day.
     *
     * @param values of a node by its code, in order of time
     */
    record Dynamic(String name, ColumnType type, Function<String, List<Spell>> values) {}

    /** A value, and the days on which it holds. */
    record Spell(Validity during, Object value) {}

    /** Two of each series: its values, and their sources. */
    static List<Dynamic> dynamic(FileJob job) {
        List<Dynamic> fields = new ArrayList<>();
        for (NodeSeries series : job.options().series()) {
            fields.add(new Dynamic(
                    series.name(), series.type(), code -> spells(series, code, NodeSeries.Measurement::value)));
            fields.add(new Dynamic(
                    series.sourceName(),
                    ColumnType.TEXT,
                    code -> spells(series, code, NodeSeries.Measurement::source)));
        }
        return fields;
    }

    /** Where one value follows another that is alike, both are one. */
    private static List<Spell> spells(
            NodeSeries series, String code, Function<NodeSeries.Measurement, @Nullable Object> value) {
        List<Spell> spells = new ArrayList<>();
        for (NodeSeries.Measurement measurement : series.of(code)) {
            Object said = value.apply(measurement);
            Validity during = measurement.during();
            Spell last = spells.isEmpty() ? null : spells.get(spells.size() - 1);
            if (last != null
                    && last.during().end() == during.start()
                    && last.value().equals(said)) {
                spells.remove(last);
                during = new Validity(last.during().start(), during.end());
            }
            if (said != null) {
                spells.add(new Spell(during, said));
            }
        }
        return spells;
    }

    /** The same as lists of texts such as {@code 2013-04-01=4088}; where nothing speaks any more {@code 2016-04-01=}. */
    static List<FileField> lists(FileJob job) {
        Network network = job.network();
        List<FileField> fields = new ArrayList<>();
        for (Dynamic field : dynamic(job)) {
            fields.add(new FileField(
                    field.name() + LIST,
                    ColumnType.LIST,
                    node -> list(field.values().apply(network.code(node)))));
        }
        return fields;
    }

    private static @Nullable List<String> list(List<Spell> spells) {
        List<String> texts = new ArrayList<>();
        int end = Validity.NO_END;
        for (Spell spell : spells) {
            if (!texts.isEmpty() && spell.during().start() > end) {
                texts.add(new Validity(end, end).since() + "=");
            }
            texts.add(spell.during().since() + "=" + spell.value());
            end = spell.during().end();
        }
        if (end != Validity.NO_END) {
            texts.add(new Validity(end, end).since() + "=");
        }
        return texts.isEmpty() ? null : texts;
    }
}
