package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commissioninggraph.model.EntityType;
import org.jspecify.annotations.Nullable;

/** Values that occur in the data, so that filters find something and dates fall on the borders of intervals. */
final class Samples {
    private final NaiveGraph graph;
    private final Map<String, List<Object>> known = new HashMap<>();

    Samples(NaiveGraph graph) {
        this.graph = graph;
    }

    /** A value of a field of a node type, an interface, or anything else: then of edges that have such a property. */
    @Nullable Object of(String type, String field, Random random) {
        List<Object> values = known.computeIfAbsent(type + "." + field, key -> values(type, field));
        return values.isEmpty() ? null : values.get(random.nextInt(values.size()));
    }

    /** A day on which some edge, or the life of some organisation, begins or ends, or something was measured. */
    @Nullable LocalDate day(Random random) {
        if (random.nextInt(4) == 0 && !graph.measured().isEmpty()) {
            return graph.measured().get(random.nextInt(graph.measured().size()));
        }
        boolean first = random.nextBoolean();
        return random.nextInt(3) == 0
                ? (LocalDate) of("Organisation", first ? "opened" : "closed", random)
                : (LocalDate) of("", first ? "since" : "until", random);
    }

    private List<Object> values(String type, String field) {
        List<Object> values = new ArrayList<>();
        List<NaiveNode> nodes = nodes(type);
        for (NaiveNode node : nodes) {
            add(values, field.equals("id") ? node.globalId() : node.value(field));
        }
        if (nodes.isEmpty()) {
            graph.edges().forEach(edge -> add(values, edge.value(field)));
        }
        return values;
    }

    private List<NaiveNode> nodes(String type) {
        List<NaiveNode> nodes = new ArrayList<>();
        for (EntityType entity : graph.model().entities()) {
            boolean any = type.equals("Node") && graph.model().nodeTypes().containsKey(entity.name());
            if (any || entity.name().equals(type)) {
                nodes.addAll(graph.all(entity));
            }
        }
        return nodes;
    }

    private static void add(List<Object> values, @Nullable Object value) {
        if (value instanceof NaiveSeries series) {
            values.addAll(series.values());
        } else if (value instanceof List<?> list) {
            values.addAll(list);
        } else if (value != null) {
            values.add(value);
        }
    }
}
