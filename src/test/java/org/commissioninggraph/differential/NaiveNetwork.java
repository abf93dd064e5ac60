package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.NodeType;
import org.jspecify.annotations.Nullable;

/** The organisations and relationships of a day, by plain loops over the seed files: who is joined with whom, and by what. */
final class NaiveNetwork {
    private static final Set<String> HUBS = Set.of("NationalBody", "RegionalTeam", "AreaTeam");

    private final Map<String, NaiveNode> nodes = new TreeMap<>();
    private final Map<String, Map<String, TreeSet<String>>> neighbours = new HashMap<>();

    NaiveNetwork(NaiveGraph graph, LocalDate day) {
        for (NaiveNode node : graph.all(graph.model().entity("Organisation"))) {
            if (isThere(date(node.value(NodeType.OPENED)), date(node.value(NodeType.CLOSED)), day, true)) {
                nodes.put(node.key(), node);
            }
        }
        for (NaiveEdge edge : graph.edges()) {
            boolean between = nodes.get(edge.from().key()) == edge.from()
                    && nodes.get(edge.to().key()) == edge.to();
            if (between && holds(edge, day)) {
                join(edge.type(), edge.from().key(), edge.to().key());
                join(edge.type(), edge.to().key(), edge.from().key());
            }
        }
    }

    private static @Nullable LocalDate date(@Nullable Object value) {
        return (LocalDate) value;
    }

    private static boolean holds(NaiveEdge edge, LocalDate day) {
        return edge.value(EdgeType.ON) instanceof LocalDate on
                ? on.equals(day)
                : isThere(edge.since(), edge.until(), day, false);
    }

    private static boolean isThere(@Nullable LocalDate first, @Nullable LocalDate end, LocalDate day, boolean endIsIn) {
        boolean begun = first == null || !first.isAfter(day);
        return begun && (end == null || end.isAfter(day) || (endIsIn && end.equals(day)));
    }

    private void join(String type, String one, String other) {
        neighbours
                .computeIfAbsent(one, key -> new HashMap<>())
                .computeIfAbsent(type, key -> new TreeSet<>())
                .add(other);
    }

    List<String> codes() {
        return List.copyOf(nodes.keySet());
    }

    String kind(String code) {
        return nodes.get(code).type().name();
    }

    /** Over those types of relationships; over all, where none are named. */
    Set<String> neighbours(String code, List<String> via) {
        Set<String> found = new TreeSet<>();
        neighbours.getOrDefault(code, Map.of()).forEach((type, others) -> {
            if (via.isEmpty() || via.contains(type)) {
                found.addAll(others);
            }
        });
        return found;
    }

    /** How far each is that can be reached; what nearly all is linked with is not gone through. */
    Map<String, Integer> distances(String from, List<String> via) {
        Map<String, Integer> distances = new HashMap<>(Map.of(from, 0));
        Deque<String> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty()) {
            String code = queue.remove();
            if (code.equals(from) || !HUBS.contains(kind(code))) {
                for (String other : neighbours(code, via)) {
                    if (distances.putIfAbsent(other, distances.get(code) + 1) == null) {
                        queue.add(other);
                    }
                }
            }
        }
        return distances;
    }

    /** All shortest paths, in order of their codes; none where there are none. */
    List<List<String>> shortest(String from, String to, List<String> via) {
        Map<String, Integer> distances = distances(from, via);
        List<List<String>> paths = new ArrayList<>();
        if (distances.containsKey(to)) {
            extend(List.of(from), to, distances, via, paths);
        }
        return paths;
    }

    private void extend(
            List<String> path, String to, Map<String, Integer> distances, List<String> via, List<List<String>> paths) {
        String last = path.get(path.size() - 1);
        if (last.equals(to)) {
            paths.add(path);
            return;
        }
        if (path.size() > distances.get(to) || (path.size() > 1 && HUBS.contains(kind(last)))) {
            return;
        }
        for (String next : neighbours(last, via)) {
            if (Integer.valueOf(path.size()).equals(distances.get(next))) {
                List<String> longer = new ArrayList<>(path);
                longer.add(next);
                extend(longer, to, distances, via, paths);
            }
        }
    }
}
