package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Succession;
import org.jspecify.annotations.Nullable;

/** Finds what happened day by day: who was where before, and who is where then. */
final class NaiveChanges {
    private final NaiveGraph graph;
    private final Succession succession;
    private final List<NaiveNode> found = new ArrayList<>();
    private final LocalDate from;
    private final LocalDate until;

    private NaiveChanges(NaiveGraph graph, LocalDate from, LocalDate until) {
        this.graph = graph;
        this.succession = Objects.requireNonNull(graph.model().succession());
        this.from = from;
        this.until = until;
    }

    /**
     * @param at what they concern; null for all
     */
    static List<NaiveNode> of(NaiveGraph graph, @Nullable NaiveNode at, LocalDate from, LocalDate until) {
        NaiveChanges changes = new NaiveChanges(graph, from, until);
        for (NaiveNode node : graph.all(changes.succession.type())) {
            changes.life(node);
            changes.succession.memberships().forEach(type -> changes.memberships(node, type));
            node.all(changes.succession.step().type(), true).forEach(changes::succeeded);
        }
        changes.found.removeIf(change -> at != null && !concerns(change, at));
        return changes.found;
    }

    private static boolean concerns(NaiveNode change, NaiveNode at) {
        return List.of("organisation", "from", "to").stream()
                .flatMap(name -> change.all(name, true).stream())
                .anyMatch(edge -> edge.to() == at);
    }

    private void life(NaiveNode node) {
        LocalDate opened = (LocalDate) node.value(NodeType.OPENED);
        LocalDate closed = (LocalDate) node.value(NodeType.CLOSED);
        String source = (String) node.value("source");
        add(opened, "OPENED", node, null, null, null, source);
        add(closed == null ? null : closed.plusDays(1), "CLOSED", node, null, null, null, source);
    }

    private void memberships(NaiveNode member, String type) {
        List<NaiveEdge> edges = member.all(type, true).stream()
                .filter(edge -> edge.to().isA(succession.type().name()))
                .toList();
        Set<LocalDate> days = new TreeSet<>();
        for (NaiveEdge edge : edges) {
            Stream.of(edge.since(), edge.until()).filter(Objects::nonNull).forEach(days::add);
        }
        for (LocalDate day : days) {
            Map<NaiveNode, NaiveEdge> ended = ends(edges, EdgeType.UNTIL, day);
            Map<NaiveNode, NaiveEdge> begun = ends(edges, EdgeType.SINCE, day);
            Set<NaiveNode> goneOn =
                    ended.keySet().stream().filter(begun::containsKey).collect(Collectors.toSet());
            ended.keySet().removeAll(goneOn);
            begun.keySet().removeAll(goneOn);
            moves(member, type, day, ended, begun);
        }
    }

    private void moves(
            NaiveNode member,
            String type,
            LocalDate day,
            Map<NaiveNode, NaiveEdge> ended,
            Map<NaiveNode, NaiveEdge> begun) {
        if (begun.isEmpty()) {
            ended.forEach((left, edge) -> add(day, "LEFT", member, left, null, type, (String) edge.value("source")));
        }
        begun.forEach((joined, edge) -> {
            String source = (String) edge.value("source");
            if (ended.isEmpty()) {
                add(day, "JOINED", member, null, joined, type, source);
            }
            ended.keySet().forEach(left -> add(day, "MOVED", member, left, joined, type, source));
        });
    }

    private static Map<NaiveNode, NaiveEdge> ends(List<NaiveEdge> edges, String end, LocalDate day) {
        Map<NaiveNode, NaiveEdge> ends = new LinkedHashMap<>();
        edges.stream().filter(edge -> day.equals(edge.value(end))).forEach(edge -> ends.put(edge.to(), edge));
        return ends;
    }

    private void succeeded(NaiveEdge edge) {
        LocalDate on = (LocalDate) edge.value(EdgeType.ON);
        long others = edge.to().all(edge.type(), false).stream()
                .filter(other -> on.equals(other.value(EdgeType.ON)))
                .count();
        long besides = edge.from().all(edge.type(), true).stream()
                .filter(other -> on.equals(other.value(EdgeType.ON)))
                .count();
        String kind = others > 1 ? "MERGED" : besides > 1 ? "SPLIT" : "SUCCEEDED";
        add(on, kind, edge.from(), null, edge.to(), edge.type(), (String) edge.value("source"));
    }

    private void add(
            @Nullable LocalDate on,
            String kind,
            NaiveNode organisation,
            @Nullable NaiveNode left,
            @Nullable NaiveNode joined,
            @Nullable String relationship,
            @Nullable String source) {
        if (on == null || on.isBefore(from) || !on.isBefore(until)) {
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder code = new StringBuilder(on + " " + organisation.key() + " ");
        code.append(relationship == null ? kind : relationship);
        code.append(left == null ? "" : " " + left.key()).append(joined == null ? "" : " " + joined.key());
        values.put("code", code.toString());
        values.put("on", on);
        values.put("kind", kind);
        values.put("relationship", relationship);
        values.put("source", source);
        NaiveNode change = new NaiveNode(succession.changes(), values);
        change.point("organisation", organisation);
        change.point("from", left);
        change.point("to", joined);
        found.add(change);
    }
}
