package org.commissioninggraph.data;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.jspecify.annotations.Nullable;

/** Checks what no single row can tell: keys over several files, days in order, edges that exclude each other. */
final class SeedCheck {
    private static final String SOURCE = "source";

    private final Model model;
    private final SeedRelease seed;
    private final SeedProblems problems;

    private SeedCheck(Model model, SeedRelease seed, SeedProblems problems) {
        this.model = model;
        this.seed = seed;
        this.problems = problems;
    }

    static void check(Model model, SeedRelease seed, SeedProblems problems) {
        SeedCheck check = new SeedCheck(model, seed, problems);
        model.interfaces().values().forEach(check::keys);
        model.nodeTypes().values().stream()
                .filter(type -> type.interfaces().isEmpty())
                .forEach(check::keys);
        TextCheck texts = new TextCheck(problems);
        for (NodeType type : model.nodeTypes().values()) {
            check.nodes(type.name()).values().forEach(node -> {
                check.node(node);
                texts.check(type, node);
            });
        }
        for (List<SeedEdge> edges : seed.edges().values()) {
            check.edges(edges);
            new ToOneCheck(problems).check(edges);
            new LifeCheck(seed, problems).check(edges);
        }
    }

    /** Capitals do not count, because things are looked up without regard to them. */
    private void keys(EntityType type) {
        String key = type.key().name();
        Map<String, SeedNode> first = new HashMap<>();
        for (NodeType possible : model.possibleTypes(type)) {
            nodes(possible.name()).forEach((value, node) -> {
                SeedNode other = first.putIfAbsent(EntityType.folded(value), node);
                if (other != null) {
                    repeated(type, key, value, node, other);
                }
            });
        }
    }

    private void repeated(EntityType type, String key, String value, SeedNode node, SeedNode other) {
        Object known = other.properties().get(key);
        problems.add(
                node.file(),
                node.line(),
                key + " " + value + " is that of " + other.file() + ":" + other.line() + " already"
                        + (value.equals(known) ? "" : ", " + known + ", but for its capitals")
                        + ": expected it unique over every " + type.name());
    }

    private void node(SeedNode node) {
        LocalDate opened = date(node.properties(), NodeType.OPENED);
        LocalDate closed = date(node.properties(), NodeType.CLOSED);
        if (opened != null && closed != null && opened.isAfter(closed)) {
            problems.add(
                    node.file(),
                    node.line(),
                    "opened " + opened + " is after closed " + closed + ": expected the first day, then the last");
        }
        source(node.file(), node.line(), node.properties());
    }

    private void edges(List<SeedEdge> edges) {
        record Same(String from, String to, @Nullable LocalDate since) {}
        Map<Same, SeedEdge> first = new HashMap<>();
        for (SeedEdge edge : edges) {
            interval(edge);
            source(edge.file(), edge.line(), edge.properties());
            LocalDate since = date(edge.properties(), EdgeType.SINCE);
            SeedEdge other = first.putIfAbsent(new Same(edge.from(), edge.to(), since), edge);
            if (other != null) {
                problems.add(
                        edge.file(),
                        edge.line(),
                        edge.from() + " to " + edge.to() + " repeats line " + other.line()
                                + ": expected one edge for the same ends and the same first day");
            }
        }
    }

    private void interval(SeedEdge edge) {
        LocalDate since = date(edge.properties(), EdgeType.SINCE);
        LocalDate until = date(edge.properties(), EdgeType.UNTIL);
        if (since != null && until != null && !until.isAfter(since)) {
            problems.add(
                    edge.file(),
                    edge.line(),
                    "until " + until + " is not after since " + since
                            + ": expected the first day on which it no longer holds");
        }
    }

    private void source(String file, long line, Map<String, Object> properties) {
        Set<String> known = nodes(ReleaseFile.SOURCE).keySet();
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            boolean names =
                    property.getKey().equals(SOURCE) || property.getKey().endsWith("Source");
            if (names && !known.contains(Objects.toString(property.getValue()))) {
                problems.add(
                        file,
                        line,
                        property.getKey() + " " + property.getValue() + " is not one of the sources in "
                                + ReleaseFile.FILE);
            }
        }
    }

    private Map<String, SeedNode> nodes(String label) {
        return seed.nodes().getOrDefault(label, Map.of());
    }

    static @Nullable LocalDate date(Map<String, Object> properties, String name) {
        return properties.get(name) instanceof LocalDate date ? date : null;
    }
}
