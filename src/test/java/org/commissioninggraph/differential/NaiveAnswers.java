package org.commissioninggraph.differential;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.differential.NaiveWalk.Row;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Field;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipField;
import org.jspecify.annotations.Nullable;

/** Answers each field by itself, from what the field above it found. A new field of a list or a node is a case here. */
final class NaiveAnswers {
    private static final String CURSOR = "naive";
    private static final String SERIES = "Series";

    /** A node, and the day that holds for everything below it. */
    record Seen(NaiveNode node, LocalDate day) {}

    /** A row of a list, and the day that holds for everything below it. */
    record SeenRow(Row row, LocalDate day) {}

    /** Rows whose nodes, or edges, figures are asked of. */
    record Aggregate(List<Row> rows, boolean edges, LocalDate day) {}

    /** What is known of a page. */
    record Info(NaiveList list) {}

    private final NaiveGraph graph;
    private final Effort effort;
    private final NaiveWalk walk;
    private final NaiveLineage lineage;
    private final NaiveLists lists;
    private final LocalDate reference;

    NaiveAnswers(NaiveGraph graph, Effort effort, LocalDate reference) {
        this.graph = graph;
        this.effort = effort;
        this.walk = new NaiveWalk(graph, effort);
        this.lineage = new NaiveLineage(graph.model());
        this.lists = new NaiveLists(graph, effort, walk);
        this.reference = reference;
    }

    @Nullable Object of(DataFetchingEnvironment field) {
        Object source = field.getSource();
        String name = field.getFieldDefinition().getName();
        Map<String, Object> arguments = NaiveFilters.arguments(field);
        if (source instanceof Seen seen) {
            return ofNode(seen, name, arguments);
        }
        if (source instanceof NaiveList list) {
            return ofList(list, name, arguments);
        }
        if (source instanceof SeenRow seen) {
            return ofRow(seen, name);
        }
        if (source instanceof NaiveLineage.Of of) {
            return ofLineage(of, name);
        }
        if (source instanceof NaiveLineage.Link link) {
            return ofLink(link, name);
        }
        if (source instanceof NaiveGroups.Group group) {
            return name.equals("keys") ? group.keys() : aggregate(group.rows(), name, group.day());
        }
        if (source instanceof NaiveOverTime of) {
            return name.equals("aggregate") || name.equals("edgeAggregate")
                    ? aggregate(of.rows(), name, of.date())
                    : of.field(name);
        }
        if (source instanceof Aggregate of) {
            return name.equals("count") ? of.rows().size() : NaiveFigures.of(of.rows(), of.edges(), name, of.day());
        }
        if (source instanceof NaiveFigures figures) {
            return figures.of(name);
        }
        if (source instanceof Info info) {
            return info.list().pageInfo(name, CURSOR);
        }
        if (source instanceof NaiveSeries.Measured measured) {
            return measured.of(name);
        }
        if (source instanceof NaiveValues.Point point) {
            return name.equals("latitude") ? point.latitude() : point.longitude();
        }
        Object value = ofQuery(name, arguments);
        if (value instanceof NaiveList list && list.isCut(arguments)) {
            NaiveNotices.cut(field);
        }
        if (value instanceof NaiveList list && list.notOpen()) {
            NaiveNotices.notOpen(field);
        }
        return value;
    }

    private @Nullable Object ofQuery(String name, Map<String, Object> arguments) {
        LocalDate day = day(arguments, reference);
        if (name.equals("node")) {
            String id = (String) arguments.get("id");
            return seen(graph.byGlobalId(id), day(arguments, graph.dayOf(id, reference)));
        }
        if (name.equals("changes")) {
            return lists.changes(null, arguments, day);
        }
        if (name.equals("search")) {
            EntityType type = graph.model().succession().type();
            return lists.all(type, arguments, day);
        }
        for (EntityType type : graph.model().entities()) {
            if (name.equals(type.plural())) {
                return lists.all(type, arguments, day);
            }
            if (name.equals(type.single()) && type.plural() == null) {
                return seen(graph.all(type).get(0), day);
            }
            if (name.equals(type.single())) {
                return seen(graph.byKey(type, (String) arguments.get(type.key().name())), day);
            }
        }
        throw unknown("Query", name);
    }

    private @Nullable Object ofNode(Seen seen, String name, Map<String, Object> arguments) {
        NaiveNode node = seen.node();
        if (name.equals("id")) {
            boolean plain = seen.day().equals(reference) || !graph.model().changesByDay(node.type());
            return plain ? node.globalId() : node.globalId() + "@" + seen.day();
        }
        Field field = node.type().field(name);
        if (field instanceof Property) {
            return node.value(name, seen.day());
        }
        if (field == null && name.endsWith(SERIES)) {
            NaiveSeries series = node.series(name.substring(0, name.length() - SERIES.length()));
            return series == null ? List.of() : series.between(arguments.get("from"), arguments.get("until"));
        }
        LocalDate day = day(arguments, seen.day());
        if (field == null) {
            Object history = ofHistory(node, name, arguments, day);
            if (history != null) {
                return history;
            }
        }
        if (field instanceof RelationshipField hop && !hop.many()) {
            return seen(walk.one(node, hop, day), day);
        }
        if (field == null && name.endsWith("Connection")) {
            field = node.type().field(name.substring(0, name.length() - "Connection".length()));
        }
        if (field instanceof RelationshipField hop) {
            return lists.list(
                    walk.rows(node, hop, NaiveTime.of(arguments, day)),
                    other -> walk.rows(node, hop, NaiveTime.on(other)),
                    arguments,
                    null,
                    day);
        }
        throw unknown(node.type().name(), name);
    }

    private @Nullable Object ofHistory(NaiveNode node, String name, Map<String, Object> arguments, LocalDate day) {
        return switch (name) {
            case "lineage" -> new NaiveLineage.Of(node, day);
            case "currentEquivalent" ->
                lists.list(
                        Row.of(lineage.became(node, day)),
                        other -> Row.of(lineage.became(node, other)),
                        arguments,
                        null,
                        day);
            case "changes" -> lists.changes(node, arguments, day);
            default -> null;
        };
    }

    private Object ofLineage(NaiveLineage.Of of, String name) {
        return name.equals("nodes")
                ? lineage.nodes(of.node()).stream()
                        .map(node -> seen(node, of.day()))
                        .toList()
                : lineage.edges(of.node()).stream()
                        .map(edge -> new NaiveLineage.Link(edge, of.day()))
                        .toList();
    }

    private @Nullable Object ofLink(NaiveLineage.Link link, String name) {
        return switch (name) {
            case "from" -> seen(link.edge().from(), link.day());
            case "to" -> seen(link.edge().to(), link.day());
            default -> link.edge().value(name, link.day());
        };
    }

    private Object ofList(NaiveList list, String name, Map<String, Object> arguments) {
        return switch (name) {
            case "totalCount" -> list.all().size();
            case "nodes" ->
                list.page().stream()
                        .map(row -> new Seen(row.node(), list.day()))
                        .toList();
            case "edges" ->
                list.page().stream().map(row -> new SeenRow(row, list.day())).toList();
            case "pageInfo" -> new Info(list);
            case "aggregate", "edgeAggregate" -> aggregate(list.all(), name, list.day());
            case "groupBy" -> groups(list, arguments);
            case "overTime" ->
                NaiveOverTime.days(arguments).stream()
                        .map(day -> new NaiveOverTime(day, list.onDay().apply(day)))
                        .toList();
            default -> throw unknown("a list", name);
        };
    }

    private static Aggregate aggregate(List<Row> rows, String name, LocalDate day) {
        boolean edges = name.equals("edgeAggregate");
        return new Aggregate(edges ? rows : NaiveFigures.eachNodeOnce(rows), edges, day);
    }

    private List<NaiveGroups.Group> groups(NaiveList list, Map<String, Object> arguments) {
        effort.steps(list.all().size());
        List<NaiveGroups.Group> groups = new NaiveGroups(new NaiveOrder(walk, list.day())).of(list.all(), arguments);
        effort.rows(groups.size());
        return groups;
    }

    private static @Nullable Object ofRow(SeenRow seen, String name) {
        return switch (name) {
            case "cursor" -> CURSOR;
            case "node" -> new Seen(seen.row().node(), seen.day());
            default -> seen.row().edge().value(name, seen.day());
        };
    }

    private @Nullable Seen seen(@Nullable NaiveNode node, LocalDate day) {
        effort.rows(1);
        return node == null ? null : new Seen(node, day);
    }

    private static LocalDate day(Map<String, Object> arguments, LocalDate above) {
        return arguments.get("asOf") instanceof LocalDate given ? given : above;
    }

    private static IllegalStateException unknown(String of, String field) {
        return new IllegalStateException("the naive side does not know the field " + field + " of " + of);
    }
}
