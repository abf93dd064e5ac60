package org.commissioninggraph.plan.cost;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.OpenCounts;
import org.jspecify.annotations.Nullable;

/**
 * How much there is in a release: nodes of each label, relationships of each type between labels, how many of them one
 * node has, and on which days. Made once for each release by {@link StatisticsCounter}; immutable.
 */
public final class Statistics implements OpenCounts {
    /** Of nothing: everything is free. */
    public static final Statistics NONE = new Statistics(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    /** In the place of a label: whatever the other end is. */
    static final String ANY = "";

    private final Map<String, Intervals> nodes;
    private final Map<Step, Degree> degrees;
    private final Map<String, Relatives> families;
    private final Map<PropertyOf, ValueCounts> values;
    private final Map<PropertyOf, Map<LocalDate, Intervals>> measured;
    private final double searched;

    /**
     * @param searched the labels whose nodes the full-text index holds, no node under two of them
     */
    Statistics(
            Map<String, Intervals> nodes,
            Map<Step, Degree> degrees,
            Map<String, Relatives> families,
            Map<PropertyOf, ValueCounts> values,
            Map<PropertyOf, Map<LocalDate, Intervals>> measured,
            List<String> searched) {
        this.nodes = Map.copyOf(nodes);
        this.degrees = Map.copyOf(degrees);
        this.families = Map.copyOf(families);
        this.values = Map.copyOf(values);
        this.measured = Map.copyOf(measured);
        this.searched =
                searched.stream().mapToDouble(label -> nodes(label).all()).sum();
    }

    /** Exact, since no node closes before it opens: the seed files are checked for that. */
    @Override
    public @Nullable Long open(EntityType type, LocalDate from, LocalDate until) {
        if (this == NONE) {
            return null;
        }
        return (long) nodes(type.name()).on(new DayRange(from.toEpochDay(), until.toEpochDay()));
    }

    Intervals nodes(String label) {
        return nodes.getOrDefault(label, Intervals.NONE);
    }

    Degree degree(String label, String type, Direction direction, String other) {
        return degrees.getOrDefault(new Step(label, type, direction, other), Degree.NONE);
    }

    /** What came before and after the nodes of a label. */
    Relatives family(String label) {
        return families.getOrDefault(label, Relatives.NONE);
    }

    /** Of a property of the nodes of a label. */
    ValueCounts values(String label, String property) {
        return values.getOrDefault(new PropertyOf(label, property), ValueCounts.UNKNOWN);
    }

    /**
     * On which days the values were measured that speak on a day, with how many nodes have one of each.
     *
     * @param value the property as it is stored for that day
     * @param open only those nodes that are open on this day; null for all
     */
    public SortedMap<LocalDate, Long> measured(String label, Property value, @Nullable LocalDate open) {
        SortedMap<LocalDate, Long> counts = new TreeMap<>();
        measured.getOrDefault(new PropertyOf(label, value.stored()), Map.of()).forEach((day, lives) -> {
            long count = (long)
                    (open == null ? lives.all() : lives.on(new DayRange(open.toEpochDay(), open.toEpochDay() + 1)));
            if (count > 0) {
                counts.put(day, count);
            }
        });
        return counts;
    }

    /** In which periods there are relationships that a step follows: in their order, and with days between them. */
    public List<Period> held(Relationship step) {
        return edges(step).periods();
    }

    /** Whether on some day of the half-open interval [from, until) there is a relationship that a step follows. */
    public boolean holds(Relationship step, LocalDate from, LocalDate until) {
        return edges(step).on(new DayRange(from.toEpochDay(), until.toEpochDay())) > 0;
    }

    private Intervals edges(Relationship step) {
        return degree(step.owner(), step.type(), step.direction(), step.target())
                .edges();
    }

    /**
     * A half-open interval [from, until) of days.
     *
     * @param from null where it has begun before any day that is known
     * @param until null where it has no end
     */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {}

    /** How many nodes the full-text index holds. */
    double searched() {
        return searched;
    }

    /** A property of the nodes of a label. */
    record PropertyOf(String label, String name) {}

    /**
     * From nodes of a label over relationships of a type.
     *
     * @param other the label at the other end, or {@link #ANY}
     */
    record Step(String label, String type, Direction direction, String other) {}

    /**
     * How many predecessors and successors, direct and indirect, the nodes of a label have.
     *
     * @param all of all of these nodes together
     * @param largest the most that one of them has
     */
    record Relatives(double all, double largest) {
        static final Relatives NONE = new Relatives(0, 0);

        Relatives ofOthers(Relatives more) {
            return new Relatives(all + more.all, Math.max(largest, more.largest));
        }
    }
}
