package org.commissioninggraph.release;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.ReadOptions;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.EnumType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.model.Series;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.plan.cost.StatisticsCounter;
import org.commissioninggraph.process.ParallelTasks;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a database holds, by nine statements, each of which reads all nodes or all relationships once, and three more
 * for each type of node that has values which vary in time, which read its nodes. A row of them is a group of nodes, or of relationships, that have the same labels.
 *
 * @param model tells what is searched, which properties have few values, and which relationship is a succession
 */
public record StatisticsReader(Model model) {
    /** Statements that run at a time: others of this process and of the database go on meanwhile. */
    private static final int THREADS = 2;

    /** Read at the start and after a load, when no client waits for it. */
    private static final ReadOptions WHOLE_GRAPH = new ReadOptions("statistics", Duration.ofMinutes(10), 1_000);

    private static final String OPENED = "MATCH (n) RETURN labels(n) AS labels, n.opened AS day, count(*) AS number";
    private static final String CLOSED =
            "MATCH (n) WHERE n.closed IS NOT NULL RETURN labels(n) AS labels, n.closed AS day, count(*) AS number";
    private static final String BEGAN = "MATCH (a)-[r]->(b) RETURN labels(a) AS labels, type(r) AS type,"
            + " labels(b) AS others, r.since AS day, count(*) AS number";
    private static final String ENDED = "MATCH (a)-[r]->(b) WHERE r.until IS NOT NULL RETURN labels(a) AS labels,"
            + " type(r) AS type, labels(b) AS others, r.until AS day, count(*) AS number";
    /** For each node by itself: grouped by nodes, all of them would be in memory at once. */
    private static final String DEGREES = "MATCH (a) CALL (a) { MATCH %s RETURN type(r) AS type, labels(b) AS others,"
            + " count(*) AS degree } RETURN labels(a) AS labels, type, others, max(degree) AS largest,"
            + " sum(degree * degree) AS squares";

    private static final String OUT = DEGREES.formatted("(a)-[r]->(b)");
    private static final String IN = DEGREES.formatted("(a)<-[r]-(b)");
    private static final String VALUED = "MATCH (n) UNWIND $keys AS key WITH labels(n) AS labels, key, n[key] AS value"
            + " WHERE value IS :: STRING NOT NULL OR value IS :: BOOLEAN NOT NULL"
            + " RETURN labels, key, toString(value) AS value, count(*) AS number";
    private static final String SIZED =
            "MATCH (n%1$s) UNWIND $keys AS key WITH labels(n) AS labels, key, n[key] AS value"
                    + " WHERE value IS :: INTEGER NOT NULL OR value IS :: FLOAT NOT NULL"
                    + " RETURN labels, key, CASE WHEN value > 0 THEN toInteger(floor(" + StatisticsCounter.MAGNITUDES
                    + " * log10(value))) ELSE " + StatisticsCounter.NO_MAGNITUDE
                    + " END AS magnitude, count(*) AS number";
    private static final String MEASURED =
            "MATCH (n%1$s) UNWIND $days AS of WITH labels(n) AS labels, of.value AS key, n[of.list][of.index] AS measured,"
                    + " n.%2$s AS day WHERE n[of.value] IS NOT NULL %3$s"
                    + " RETURN labels, key, measured, day, count(*) AS number";
    private static final String RELATED = "MATCH (a) WHERE EXISTS { (a)-[:`%1$s`]-() } CALL (a) { CALL (a) {"
            + " MATCH (a)-[:`%1$s`*1..]->(b) RETURN b UNION MATCH (a)<-[:`%1$s`*1..]-(b) RETURN b }"
            + " RETURN count(b) AS family } RETURN labels(a) AS labels, sum(family) AS number, max(family) AS largest";

    /** Answers a statement. Days may be texts, and numbers of any type. */
    interface Rows {
        List<Map<String, @Nullable Object>> of(String statement, Map<String, Object> parameters);

        static Rows in(Database database) {
            return (statement, parameters) -> {
                List<Map<String, @Nullable Object>> rows = new ArrayList<>();
                database.read(statement, parameters, WHOLE_GRAPH, rows::add);
                return rows;
            };
        }
    }

    /**
     * @param series the days of what varies in time, of the release that the database holds
     */
    public Statistics read(Database database, Map<String, List<LocalDate>> series) {
        return read(Rows.in(database), series);
    }

    Statistics read(Rows database, Map<String, List<LocalDate>> series) {
        StatisticsCounter counter = new StatisticsCounter();
        List<Runnable> counts = new ArrayList<>();
        counts.add(() -> nodes(database, counter));
        counts.add(() -> relationships(database, counter));
        counts.add(() -> degrees(database, counter, Direction.OUT, OUT));
        counts.add(() -> degrees(database, counter, Direction.IN, IN));
        counts.add(() -> values(database, counter));
        counts.add(() -> related(database, counter));
        for (NodeType type : model.nodeTypes().values()) {
            if (!type.measured().isEmpty()) {
                counts.add(() -> measured(database, counter, type, series));
            }
        }
        ParallelTasks.run("statistics", THREADS, counts);
        return counter.counted(model.nodeTypes().values().stream()
                .filter(NodeType::searched)
                .map(NodeType::name)
                .toList());
    }

    private static void nodes(Rows database, StatisticsCounter counter) {
        for (Row row : rows(database, OPENED, Map.of())) {
            counter.opened(row.labels("labels"), row.day(), row.number("number"));
        }
        for (Row row : rows(database, CLOSED, Map.of())) {
            counter.closed(row.labels("labels"), Objects.requireNonNull(row.day()), row.number("number"));
        }
    }

    private static void relationships(Rows database, StatisticsCounter counter) {
        for (Row row : rows(database, BEGAN, Map.of())) {
            counter.began(
                    row.labels("labels"), row.text("type"), row.labels("others"), row.day(), row.number("number"));
        }
        for (Row row : rows(database, ENDED, Map.of())) {
            LocalDate day = Objects.requireNonNull(row.day());
            counter.ended(row.labels("labels"), row.text("type"), row.labels("others"), day, row.number("number"));
        }
    }

    private void related(Rows database, StatisticsCounter counter) {
        if (model.succession() != null) {
            String statement = RELATED.formatted(model.succession().step().type());
            for (Row row : rows(database, statement, Map.of())) {
                counter.related(row.labels("labels"), row.number("number"), row.number("largest"));
            }
        }
    }

    private static void degrees(Rows database, StatisticsCounter counter, Direction direction, String statement) {
        for (Row row : rows(database, statement, Map.of())) {
            counter.shared(
                    row.labels("labels"),
                    row.text("type"),
                    direction,
                    row.labels("others"),
                    row.number("largest"),
                    row.number("squares"));
        }
    }

    private void values(Rows database, StatisticsCounter counter) {
        List<String> few =
                named(property -> property.type() instanceof EnumType || property.type() == ScalarType.BOOLEAN);
        for (Row row : rows(database, VALUED, Map.of("keys", few))) {
            counter.valued(row.labels("labels"), row.text("key"), row.text("value"), row.number("number"));
        }
        sized(
                database,
                counter,
                "",
                named(property -> property.type() instanceof ScalarType scalar && scalar.numeric()));
    }

    private static void sized(Rows database, StatisticsCounter counter, String of, List<String> numbers) {
        for (Row row : rows(database, SIZED.formatted(of), Map.of("keys", numbers))) {
            counter.sized(row.labels("labels"), row.text("key"), row.number("magnitude"), row.number("number"));
        }
    }

    /** Of values that vary in time, how large they are and on which days they were measured. */
    private static void measured(
            Rows database, StatisticsCounter counter, NodeType type, Map<String, List<LocalDate>> series) {
        String of = ":`" + type.name() + "`";
        List<Map<String, Object>> days = days(type, series);
        sized(
                database,
                counter,
                of,
                days.stream().map(day -> (String) day.get("value")).toList());
        Map<String, Object> keys = Map.of("days", days);
        for (Row row : rows(database, MEASURED.formatted(of, NodeType.OPENED, ""), keys)) {
            counter.measured(
                    row.labels("labels"), row.text("key"), row.date("measured"), row.day(), row.number("number"));
        }
        String ended = MEASURED.formatted(of, NodeType.CLOSED, "AND n.closed IS NOT NULL");
        for (Row row : rows(database, ended, keys)) {
            LocalDate closed = Objects.requireNonNull(row.day());
            counter.measuredUntil(
                    row.labels("labels"), row.text("key"), row.date("measured"), closed, row.number("number"));
        }
    }

    /** Of what varies in time in nodes of a type, under which names a value of each day and its own day are stored. */
    private static List<Map<String, Object>> days(NodeType type, Map<String, List<LocalDate>> series) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Property property : type.measured()) {
            Series of = Objects.requireNonNull(property.series());
            List<LocalDate> days = series.getOrDefault(of.key(), List.of());
            for (int index = 0; index < days.size(); index++) {
                Property day = of.property(property, Series.Part.DAY).on(days.get(index), index);
                Property.Place place = Objects.requireNonNull(day.place());
                all.add(Map.of("value", place.beside(), "list", day.stored(), "index", index));
            }
        }
        return List.copyOf(all);
    }

    private List<String> named(Predicate<Property> wanted) {
        return model.entities().stream()
                .map(EntityType::properties)
                .flatMap(List::stream)
                .filter(wanted)
                .map(Property::name)
                .distinct()
                .toList();
    }

    private static List<Row> rows(Rows database, String statement, Map<String, Object> parameters) {
        return database.of(statement, parameters).stream().map(Row::new).toList();
    }

    /** One group that was counted. */
    private record Row(Map<String, @Nullable Object> values) {
        List<String> labels(String column) {
            return ((List<?>) value(column)).stream().map(String::valueOf).toList();
        }

        String text(String column) {
            return (String) value(column);
        }

        /** Null where it is not known. */
        @Nullable LocalDate day() {
            Object day = values.get("day");
            return day == null ? null : LocalDate.parse(day.toString());
        }

        LocalDate date(String column) {
            return LocalDate.parse(value(column).toString());
        }

        long number(String column) {
            return ((Number) value(column)).longValue();
        }

        private Object value(String column) {
            return Objects.requireNonNull(values.get(column), column);
        }
    }
}
