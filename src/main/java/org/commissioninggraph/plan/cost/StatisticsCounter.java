package org.commissioninggraph.plan.cost;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.plan.cost.Statistics.Relatives;
import org.commissioninggraph.plan.cost.Statistics.Step;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@link Statistics} of groups of nodes and relationships, as a database counts them. The labels of a group are all
 * the labels of its nodes. Several threads may count at once, but one asks for what was counted.
 */
public final class StatisticsCounter {
    /** So many magnitudes lie between a number and ten times that number. */
    public static final int MAGNITUDES = ValueCounts.MAGNITUDES;

    /** That of zero and of negative numbers. */
    public static final long NO_MAGNITUDE = ValueCounts.NO_MAGNITUDE;

    private final Map<String, Intervals.Counter> nodes = new HashMap<>();
    private final Map<Step, Intervals.Counter> edges = new HashMap<>();
    private final Map<Step, Map<List<String>, Spread>> spreads = new HashMap<>();
    private final Map<String, Relatives> families = new HashMap<>();
    private final Map<Statistics.PropertyOf, ValueCounts> values = new HashMap<>();
    private final Map<Statistics.PropertyOf, Map<LocalDate, Intervals.Counter>> measured = new HashMap<>();

    /** How the relationships of one step are shared out among the nodes of one kind. */
    private record Spread(double largest, double squares) {
        /** As if one node had the most to ends of both kinds, which is never less than there is. */
        Spread toOthers(Spread more) {
            double root = Math.sqrt(squares) + Math.sqrt(more.squares);
            return new Spread(largest + more.largest, root * root);
        }

        Spread ofOthers(Spread more) {
            return new Spread(Math.max(largest, more.largest), squares + more.squares);
        }
    }

    /** So many nodes whose first day it is; null where that is not known. */
    public synchronized void opened(List<String> labels, @Nullable LocalDate day, long number) {
        labels.forEach(label ->
                nodes.computeIfAbsent(label, fresh -> new Intervals.Counter()).begin(day, number));
    }

    /** So many nodes whose last day it is. */
    public synchronized void closed(List<String> labels, LocalDate day, long number) {
        labels.forEach(label ->
                nodes.computeIfAbsent(label, fresh -> new Intervals.Counter()).end(day.plusDays(1), number));
    }

    /** So many relationships that hold from this day on; null where they have always held. */
    public synchronized void began(
            List<String> from, String type, List<String> to, @Nullable LocalDate day, long number) {
        counters(from, type, to).forEach(counter -> counter.begin(day, number));
    }

    /** So many relationships that hold until this day, and not on it. */
    public synchronized void ended(List<String> from, String type, List<String> to, LocalDate day, long number) {
        counters(from, type, to).forEach(counter -> counter.end(day, number));
    }

    /** By the direction OUT; those of the other direction are the same. */
    private List<Intervals.Counter> counters(List<String> from, String type, List<String> to) {
        List<Intervals.Counter> counters = new ArrayList<>();
        for (String start : withAny(from)) {
            for (String end : withAny(to)) {
                Step step = new Step(start, type, Direction.OUT, end);
                counters.add(edges.computeIfAbsent(step, fresh -> new Intervals.Counter()));
            }
        }
        return counters;
    }

    private static List<String> withAny(List<String> labels) {
        List<String> all = new ArrayList<>(labels);
        all.add(Statistics.ANY);
        return all;
    }

    /**
     * How the relationships are shared out that lead from nodes of one kind to nodes of another.
     *
     * @param labels of the nodes that have them
     * @param others of the nodes at the other end
     * @param largest the most that one node has
     * @param squares the sum of the squares of what each of them has
     */
    public synchronized void shared(
            List<String> labels, String type, Direction direction, List<String> others, long largest, double squares) {
        Spread spread = new Spread(largest, squares);
        for (String label : labels) {
            for (String other : withAny(others)) {
                spreads.computeIfAbsent(new Step(label, type, direction, other), fresh -> new HashMap<>())
                        .merge(labels, spread, Spread::toOthers);
            }
        }
    }

    /**
     * How many predecessors and successors the nodes of a kind have, direct and indirect.
     *
     * @param number of all of these nodes together
     * @param largest the most that one of them has
     */
    public synchronized void related(List<String> labels, long number, long largest) {
        labels.forEach(label -> families.merge(label, new Relatives(number, largest), Relatives::ofOthers));
    }

    /** So many nodes that have this value, of a property that has few. */
    public synchronized void valued(List<String> labels, String property, String value, long number) {
        values(labels, property).forEach(each -> each.add(value, number));
    }

    /**
     * So many nodes that have a number of this magnitude.
     *
     * @param magnitude {@link #MAGNITUDES} times the logarithm to the base 10, rounded down; {@link #NO_MAGNITUDE} of zero
     *     and of negative numbers
     */
    public synchronized void sized(List<String> labels, String property, long magnitude, long number) {
        values(labels, property).forEach(each -> each.add(magnitude, number));
    }

    /**
     * So many nodes of which a value was measured on a day.
     *
     * @param value the stored property that holds it
     * @param opened their first day; null where that is not known
     */
    public synchronized void measured(
            List<String> labels, String value, LocalDate day, @Nullable LocalDate opened, long number) {
        measured(labels, value, day).forEach(lives -> lives.begin(opened, number));
    }

    /** So many of these nodes whose last day it is. */
    public synchronized void measuredUntil(
            List<String> labels, String value, LocalDate day, LocalDate closed, long number) {
        measured(labels, value, day).forEach(lives -> lives.end(closed.plusDays(1), number));
    }

    private List<Intervals.Counter> measured(List<String> labels, String value, LocalDate day) {
        return labels.stream()
                .map(label -> measured.computeIfAbsent(
                                new Statistics.PropertyOf(label, value), fresh -> new HashMap<>())
                        .computeIfAbsent(day, fresh -> new Intervals.Counter()))
                .toList();
    }

    private List<ValueCounts> values(List<String> labels, String property) {
        return labels.stream()
                .map(label ->
                        values.computeIfAbsent(new Statistics.PropertyOf(label, property), fresh -> new ValueCounts()))
                .toList();
    }

    /**
     * @param searched the labels whose nodes the full-text index holds, no node under two of them
     */
    public Statistics counted(List<String> searched) {
        Map<String, Intervals> allNodes = new HashMap<>();
        nodes.forEach((label, counter) -> allNodes.put(label, counter.counted()));
        Map<Step, Intervals> allEdges = new HashMap<>();
        edges.forEach((step, counter) -> allEdges.put(step, counter.counted()));
        Map<Step, Degree> degrees = new HashMap<>();
        spreads.forEach((step, kinds) -> {
            Spread all = kinds.values().stream().reduce(new Spread(0, 0), Spread::ofOthers);
            degrees.put(
                    step,
                    new Degree(
                            allEdges.getOrDefault(outward(step), Intervals.NONE),
                            allNodes.getOrDefault(step.label(), Intervals.NONE),
                            all.largest(),
                            all.squares()));
        });
        Map<Statistics.PropertyOf, Map<LocalDate, Intervals>> allMeasured = new HashMap<>();
        measured.forEach((property, days) -> {
            Map<LocalDate, Intervals> lives = new TreeMap<>();
            days.forEach((day, counter) -> lives.put(day, counter.counted()));
            allMeasured.put(property, lives);
        });
        return new Statistics(allNodes, degrees, families, values, allMeasured, searched);
    }

    private static Step outward(Step step) {
        return step.direction() == Direction.OUT
                ? step
                : new Step(step.other(), step.type(), Direction.OUT, step.label());
    }
}
