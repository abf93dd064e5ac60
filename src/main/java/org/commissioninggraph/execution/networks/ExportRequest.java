package org.commissioninggraph.execution.networks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.execution.NetworkNotices;
import org.commissioninggraph.network.EdgeDirection;
import org.commissioninggraph.network.measures.Measure;
import org.commissioninggraph.network.projections.ProjectionRequest;
import org.commissioninggraph.network.projections.ProjectionWeight;
import org.commissioninggraph.plan.Dates;
import org.commissioninggraph.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * Which network is to be written, and how.
 *
 * @param time when
 * @param kinds of nodes; with a projection, of the neighbours that are shared
 * @param via types of relationships; empty: all
 * @param around codes of the nodes whose neighbourhood it is; empty: it is no neighbourhood
 * @param hops how far the neighbourhood goes
 * @param avoid kinds of nodes that the neighbourhood does not go through
 * @param projection null where it is none
 * @param weight the property that is the weight of relationships; null: none
 * @param measures of each node
 * @param layout null: programs place the nodes
 * @param edgesName what node-link JSON calls the edges
 * @param query the parameters, as they are told in the file
 */
record ExportRequest(
        ExportTime time,
        Set<String> kinds,
        Set<String> via,
        List<String> around,
        int hops,
        Set<String> avoid,
        @Nullable ProjectionRequest projection,
        @Nullable String weight,
        List<Measure> measures,
        @Nullable ExportLayout layout,
        String edgesName,
        Map<String, String> query) {
    private static final int MOST_HOPS = 10;

    /** Who places the nodes. */
    enum ExportLayout {
        EARTH,
        FORCES
    }

    /**
     * @throws RequestException where a parameter is wrong, which says what may be written
     */
    static ExportRequest of(ExportArguments arguments, NetworkShape shape, Dates dates) {
        ProjectionRequest projection = projection(arguments, shape);
        Set<String> via =
                arguments.named(ExportParameter.VIA, shape.relationships().keySet());
        double hops = arguments.number(ExportParameter.HOPS, 1);
        if (hops > MOST_HOPS || hops != Math.rint(hops)) {
            throw arguments.wrong(ExportParameter.HOPS, "is a whole number up to " + MOST_HOPS);
        }
        if (!arguments.has(ExportParameter.OF)) {
            arguments.refuse(ExportParameter.HOPS, "is how far a neighbourhood goes: say of which nodes, as in of=00Q");
            arguments.refuse(ExportParameter.AVOID, "is for a neighbourhood: say of which nodes, as in of=00Q");
        }
        return new ExportRequest(
                ExportTime.of(arguments, dates, projection != null),
                kinds(arguments, shape, ExportParameter.KINDS),
                via,
                arguments.all(ExportParameter.OF),
                (int) hops,
                kinds(arguments, shape, ExportParameter.AVOID),
                projection,
                projection == null ? arguments.one(ExportParameter.WEIGHT) : null,
                measures(arguments),
                layout(arguments),
                edgesName(arguments),
                arguments.canonical());
    }

    private static Set<String> kinds(ExportArguments arguments, NetworkShape shape, ExportParameter parameter) {
        Set<String> kinds = new LinkedHashSet<>();
        for (String name : arguments.named(parameter, shape.names())) {
            kinds.addAll(Objects.requireNonNull(shape.named(name)));
        }
        return kinds;
    }

    private static @Nullable ProjectionRequest projection(ExportArguments arguments, NetworkShape shape) {
        String of = arguments.one(ExportParameter.PROJECT);
        if (of == null) {
            arguments.refuse(ExportParameter.THRESHOLD, "is for a projection: say of what, as in project=CCG");
            arguments.refuse(ExportParameter.BY, "is for a projection: say of what, as in project=CCG");
            return null;
        }
        arguments.refuse(ExportParameter.OF, "is for a neighbourhood, and project= for a projection: choose one");
        Map<String, EdgeDirection> via = new LinkedHashMap<>();
        for (String type :
                arguments.named(ExportParameter.VIA, shape.relationships().keySet())) {
            via.put(type, EdgeDirection.BOTH);
        }
        if (via.isEmpty()) {
            throw arguments.wrong(ExportParameter.VIA, "is missing: over what neighbours are shared");
        }
        try {
            return new ProjectionRequest(
                    arguments.named(ExportParameter.PROJECT, of, shape.kinds().keySet()),
                    via,
                    kinds(arguments, shape, ExportParameter.KINDS),
                    weight(arguments),
                    arguments.one(ExportParameter.BY),
                    arguments.number(ExportParameter.THRESHOLD, 0));
        } catch (IllegalArgumentException e) {
            throw new RequestException(ErrorCode.BAD_ARGUMENT, String.valueOf(e.getMessage()), e);
        }
    }

    private static ProjectionWeight weight(ExportArguments arguments) {
        String weight = arguments.one(ExportParameter.WEIGHT);
        return weight == null
                ? ProjectionWeight.SHARED_COUNT
                : ProjectionWeight.valueOf(
                        arguments.named(ExportParameter.WEIGHT, weight, names(ProjectionWeight.values())));
    }

    private static List<Measure> measures(ExportArguments arguments) {
        List<String> names = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            names.add(name(measure));
        }
        List<Measure> measures = new ArrayList<>();
        for (String name : arguments.named(ExportParameter.MEASURES, names)) {
            measures.add(Measure.values()[names.indexOf(name)]);
        }
        return measures;
    }

    /** As it is written in an address, and called in files: {@code pageRank}. */
    static String name(Measure measure) {
        StringBuilder name = new StringBuilder();
        for (String word : measure.name().split("_")) {
            String small = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? small : word.charAt(0) + small.substring(1));
        }
        return name.toString();
    }

    private static @Nullable ExportLayout layout(ExportArguments arguments) {
        String layout = arguments.one(ExportParameter.LAYOUT);
        return layout == null
                ? null
                : ExportLayout.valueOf(arguments.named(ExportParameter.LAYOUT, layout, names(ExportLayout.values())));
    }

    private static String edgesName(ExportArguments arguments) {
        String name = arguments.one(ExportParameter.EDGES);
        return name == null ? "edges" : arguments.named(ExportParameter.EDGES, name, List.of("edges", "links"));
    }

    private static List<String> names(Enum<?>[] constants) {
        List<String> names = new ArrayList<>();
        for (Enum<?> constant : constants) {
            names.add(constant.name());
        }
        return names;
    }

    /** What a reader of the file should know: code, path and message of each. */
    List<Map<String, Object>> notices(NetworkShape shape, Release release) {
        LocalDate day = day();
        return day == null ? List.of() : NetworkNotices.ofFile(shape.kinds().values(), via, day, release.statistics());
    }

    /** The days on which it is, where that is one day; null for a history. */
    @Nullable LocalDate day() {
        return time.day();
    }
}
