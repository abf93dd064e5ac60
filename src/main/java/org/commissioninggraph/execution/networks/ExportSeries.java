package org.commissioninggraph.execution.networks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.commissioninggraph.network.ColumnType;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NodeSeries;
import org.commissioninggraph.network.Validity;
import org.jspecify.annotations.Nullable;

/** What varies in time of the nodes of a file: those series of which some node of it was ever measured. */
record ExportSeries(List<NodeSeries> series) {
    static ExportSeries of(List<NodeSeries> all, Network network) {
        List<NodeSeries> kept = new ArrayList<>(all);
        kept.removeIf(series -> !isOf(series, network));
        return new ExportSeries(kept);
    }

    private static boolean isOf(NodeSeries series, Network network) {
        boolean found = false;
        for (int node = 0; node < network.nodes() && !found; node++) {
            found = !series.of(network.code(node)).isEmpty();
        }
        return found;
    }

    /** The network with three more properties for each of them: what speaks for a day, its own day, and its source. */
    Network on(LocalDate day, Network network) {
        Network with = network;
        for (NodeSeries each : series) {
            with = with.withNodeProperty(
                    each.name(), each.type(), said(each, day, network, NodeSeries.Measurement::value));
            with = with.withNodeProperty(
                    each.dayName(), ColumnType.DATE, said(each, day, network, NodeSeries.Measurement::day));
            with = with.withNodeProperty(
                    each.sourceName(), ColumnType.TEXT, said(each, day, network, NodeSeries.Measurement::source));
        }
        return with;
    }

    private static IntFunction<@Nullable Object> said(
            NodeSeries series,
            LocalDate day,
            Network network,
            Function<NodeSeries.Measurement, @Nullable Object> part) {
        return node -> {
            NodeSeries.Measurement measurement = series.on(network.code(node), day);
            return measurement == null ? null : part.apply(measurement);
        };
    }

    /** Those measurements that speak for some day of an interval. */
    List<NodeSeries> during(Validity interval) {
        if (interval.equals(Validity.ALWAYS)) {
            return series;
        }
        List<NodeSeries> cut = new ArrayList<>();
        for (NodeSeries each : series) {
            Map<String, List<NodeSeries.Measurement>> measured = new HashMap<>();
            each.measured().forEach((code, all) -> measured.put(code, meeting(all, interval)));
            cut.add(new NodeSeries(each.name(), each.dayName(), each.sourceName(), each.type(), measured));
        }
        return cut;
    }

    private static List<NodeSeries.Measurement> meeting(List<NodeSeries.Measurement> all, Validity interval) {
        return all.stream()
                .filter(measurement -> measurement.during().meets(interval))
                .toList();
    }
}
