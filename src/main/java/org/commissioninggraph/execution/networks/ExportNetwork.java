package org.commissioninggraph.execution.networks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.EdgeWeights;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.NodeSeries;
import org.commissioninggraph.network.PropertyColumn;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.files.FileOptions;
import org.commissioninggraph.network.layouts.Layout;
import org.commissioninggraph.network.layouts.Layouts;
import org.commissioninggraph.network.measures.Measure;
import org.commissioninggraph.network.measures.MeasureOptions;
import org.commissioninggraph.network.measures.NodeScores;
import org.commissioninggraph.network.paths.Neighbourhood;
import org.commissioninggraph.network.paths.NeighbourhoodRequest;
import org.commissioninggraph.network.paths.StepRules;
import org.commissioninggraph.network.projections.NetworkProjection;
import org.jspecify.annotations.Nullable;

/** The network that an address asks for, and how it is written. */
record ExportNetwork(Network network, FileOptions options) {
    private static final long SEED = 1;
    private static final String WEIGHT = "weight";

    static ExportNetwork of(
            ExportRequest request,
            NetworkShape shape,
            NetworkStore.History history,
            List<NodeSeries> measured,
            WorkBudget budget) {
        Network chosen = chosen(request, shape, history.network(), budget);
        ExportSeries series = ExportSeries.of(measured, chosen);
        LocalDate day = request.day();
        chosen = day == null ? chosen : series.on(day, chosen);
        Map<String, String> description = description(request, shape, history);
        String weight = request.projection() == null ? request.weight() : WEIGHT;
        if (request.weight() != null) {
            EdgeWeights.read(chosen, request.weight()); // else it would be seen only while the file is written
        }
        for (Measure measure : request.measures()) {
            String name = ExportRequest.name(measure);
            NodeScores scores = measure.of(chosen, options(usable(chosen, weight)), budget);
            chosen = chosen.withNodeProperty(name, scores.values());
            note(description, name, scores);
        }
        Layout layout = layout(request, chosen, budget);
        FileOptions options = FileOptions.PLAIN.withDescription(description).withEdgesName(request.edgesName());
        options = request.weight() == null ? options : options.withWeight(request.weight());
        options = day == null
                ? options.withSpells().withSeries(series.during(request.time().during()))
                : options;
        return new ExportNetwork(chosen, layout == null ? options : options.withLayout(layout));
    }

    /** Lengths are hops: a weight is for strengths. */
    private static MeasureOptions options(@Nullable String weight) {
        return weight == null ? MeasureOptions.DEFAULT : MeasureOptions.DEFAULT.withWeight(weight);
    }

    private static Network chosen(ExportRequest request, NetworkShape shape, Network history, WorkBudget budget) {
        Network then = request.time().of(ofKinds(request, shape, history));
        if (request.projection() != null) {
            return NetworkProjection.of(then, request.projection(), budget).network();
        }
        if (request.around().isEmpty()) {
            return then;
        }
        Map<String, EdgeDirection> via = new LinkedHashMap<>();
        request.via().forEach(type -> via.put(type, EdgeDirection.BOTH));
        return Neighbourhood.of(
                        then,
                        new NeighbourhoodRequest(
                                request.around().stream()
                                        .map(code -> known(then, code))
                                        .toList(),
                                request.hops(),
                                new StepRules(via, Set.of(), request.avoid()),
                                Set.of(),
                                null,
                                Integer.MAX_VALUE),
                        budget)
                .network();
    }

    /** A projection is of the nodes of its own kind too, and of all that they share unless kinds are named. */
    private static Network ofKinds(ExportRequest request, NetworkShape shape, Network history) {
        Set<String> kinds = request.kinds().isEmpty() ? shape.usual() : request.kinds();
        Set<String> via = request.via();
        boolean any = request.projection() != null;
        return history.select(
                node -> any || kinds.contains(history.kind(node)),
                edge -> via.isEmpty() || via.contains(history.type(edge)));
    }

    /** The code as the network has it, whatever its capitals. */
    private static String known(Network network, String code) {
        if (network.find(code) >= 0) {
            return code;
        }
        for (int node = 0; node < network.nodes(); node++) {
            if (network.code(node).equalsIgnoreCase(code)) {
                return network.code(node);
            }
        }
        return code;
    }

    private static @Nullable String usable(Network network, @Nullable String weight) {
        return network.edges() == 0 ? null : weight;
    }

    private static void note(Map<String, String> description, String name, NodeScores scores) {
        String note = scores.reason() == null ? scores.note() : scores.reason();
        if (note != null) {
            description.put(name, note);
        }
    }

    /** The same for the same request and release: no time of day. */
    private static Map<String, String> description(
            ExportRequest request, NetworkShape shape, NetworkStore.History history) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("title", "The commissioning graph");
        lines.put("release", history.release().version());
        LocalDate day = request.day();
        lines.put("day", day == null ? "history" : day.toString());
        StringBuilder query = new StringBuilder();
        new TreeMap<>(request.query()).forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(value));
        lines.put("query", query.isEmpty() ? "none" : query.toString());
        lines.put("checksum", history.checksum());
        if (!request.measures().isEmpty()) {
            boolean directed = request.projection() == null;
            lines.put("measures", directed ? "by the directions of relationships" : "without directions");
        }
        for (Map<String, Object> notice : request.notices(shape, history.release())) {
            lines.merge("notice", notice.get("code") + ": " + notice.get("message"), (one, more) -> one + "; " + more);
        }
        return lines;
    }

    private static @Nullable Layout layout(ExportRequest request, Network network, WorkBudget budget) {
        if (request.layout() == null) {
            return null;
        }
        if (request.layout() == ExportRequest.ExportLayout.FORCES) {
            String weight = usable(network, request.projection() == null ? request.weight() : WEIGHT);
            return Layouts.byForces(network, weight, SEED, budget);
        }
        PropertyColumn longitude = network.nodeProperty(NetworkColumns.LONGITUDE);
        if (longitude == null) {
            throw new RequestException(
                    ErrorCode.BAD_ARGUMENT, "layout=earth needs places, which these nodes have not: leave it out");
        }
        return Layouts.byProperties(network, NetworkColumns.LONGITUDE, NetworkColumns.LATITUDE);
    }
}
