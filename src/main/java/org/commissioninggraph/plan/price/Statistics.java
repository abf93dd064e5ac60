package org.commissioninggraph.plan.price;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.Direction;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.plan.OpenCounts;
import org.jspecify.annotations.Nullable;

/**
 * How much there is in a release: nodes of each label, relationships of each type between labels, how many of them one
 * node has, and on which days. Made once for each release by {@link StatisticsCounter}; immutable.
 */
public final class Statistics implements OpenCounts {
    /** Of nothing: everything is free. */
    public static final Statistics NONE = new Statistics(Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    /** In the place of a label: whatever the other end is. */
    static final String ANY = "";

    private final Map<String, Intervals> nodes;
    private final Map<Step, Degree> degrees;
    private final Map<String, Relatives> families;
    private final Map<PropertyOf, ValueCounts> values;
    private final double searched;

    /**
     * @param searched the labels whose nodes the full-text index holds, no node under two of them
     */
    Statistics(
            Map<String, Intervals> nodes,
            Map<Step, Degree> degrees,
            Map<String, Relatives> families,
            Map<PropertyOf, ValueCounts> values,
            List<String> searched) {
        this.nodes = Map.copyOf(nodes);
        this.degrees = Map.copyOf(degrees);
        this.families = Map.copyOf(families);
        this.values = Map.copyOf(values);
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
