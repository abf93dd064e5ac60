package org.commissioninggraph.plan.cost;

import java.util.List;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.FullText;
import org.commissioninggraph.plan.Parameter;
import org.commissioninggraph.plan.Predicate;
import org.commissioninggraph.plan.Source;
import org.commissioninggraph.plan.TemporalFilter;
import org.jspecify.annotations.Nullable;

/** What it takes to read all rows of a list once, before they are ordered and cut to a page. */
final class SourceCosts {
    private static final TemporalFilter ALWAYS = new TemporalFilter.Always();

    private final Statistics statistics;
    private final BoundPlan bound;
    private final RelationshipCounts ways;
    private final Selectivity selectivity;
    private final FilterCosts filters;
    private final ChangeCosts changes;

    SourceCosts(Statistics statistics, BoundPlan bound) {
        this.statistics = statistics;
        this.bound = bound;
        this.ways = new RelationshipCounts(statistics, bound);
        this.selectivity = new Selectivity(statistics, ways, bound);
        this.filters = new FilterCosts(ways, selectivity);
        this.changes = new ChangeCosts(statistics, ways, bound);
    }

    RelationshipCounts ways() {
        return ways;
    }

    ReadingCost of(Connection connection, NodeGroup start) {
        Source source = connection.source();
        ReadingCost all = all(source, connection.search(), start);
        Predicate where = connection.where();
        if (where == null) {
            return all;
        }
        String label = source.type().name();
        ReadingCost keyed = source instanceof Source.All ? selectivity.byKey(where, label) : null;
        if (keyed != null && keyed.touched() < all.touched()) {
            double most = keyed.found().applyAsDouble(label);
            all = new ReadingCost(keyed.touched(), all.atMost(most).found(), null);
            return all.touching(filters.touched(where, all.nodes(label)));
        }
        NodeGroup judged = judged(source, start, all).nodes(label);
        if (!(source instanceof Source.Reached reached)) {
            return all.share(selectivity.of(where, label)).touching(filters.touched(where, judged));
        }
        return passing(all, where, reached, start)
                .touching(filters.touched(where, judged, start.goesBack(reached.steps())));
    }

    /**
     * From each of these nodes what passes may be met once, however little that is of all: it may be where all of them come
     * from. And more often, where relationships of other days count too.
     */
    private ReadingCost passing(ReadingCost all, Predicate where, Source.Reached reached, NodeGroup start) {
        String label = reached.type().name();
        boolean narrows = selectivity.of(where, label) < 1 && reached.time() instanceof TemporalFilter.AsOf;
        return narrows ? all.atMost(start.number() * selectivity.most(where, label)) : all;
    }

    /** What a filter may look at, since days may be looked at later. */
    private ReadingCost judged(Source source, NodeGroup start, ReadingCost all) {
        if (source instanceof Source.All of) {
            return unsearched(new Source.All(of.type(), ALWAYS), start);
        }
        return source instanceof Source.Reached reached
                ? unsearched(new Source.Reached(reached.type(), reached.steps(), ALWAYS), start)
                : all;
    }

    private ReadingCost all(Source source, @Nullable Parameter search, NodeGroup start) {
        ReadingCost all = unsearched(source, start);
        if (search == null) {
            return all;
        }
        List<String> words = FullText.words(bound.value(search));
        double found = SearchCosts.found(words, statistics.searched());
        // What is found must be looked for once more among what is related.
        double touched = SearchCosts.lookup(words) + found * (source instanceof Source.Reached ? 2 : 1);
        return new ReadingCost(
                start.number() * touched, all.atMost(start.number() * found).found(), all.by());
    }

    private ReadingCost unsearched(Source source, NodeGroup start) {
        if (source instanceof Source.All all) {
            return nodes(all.type(), all.time());
        }
        if (source instanceof Source.Reached reached) {
            return ways.along(reached.steps(), reached.time(), start);
        }
        if (source instanceof Source.Became became) {
            double family = family(start);
            return new ReadingCost(
                    family, label -> Math.min(family, start.number() * open(label, became.time())), null);
        }
        return changes.of((Source.Changes) source, start);
    }

    /** Themselves, and what came before them and after. */
    double family(NodeGroup start) {
        Statistics.Relatives family = statistics.family(start.label());
        double average =
                family.all() / Math.max(1, statistics.nodes(start.label()).all());
        double largest = start.number() == 0 ? 0 : family.largest();
        return start.number() * (1 + average) + Math.max(0, largest - average);
    }

    private ReadingCost nodes(EntityType type, TemporalFilter time) {
        return new ReadingCost(
                statistics.nodes(type.name()).all(), label -> type.hasLife() ? open(label, time) : all(label), null);
    }

    private double open(String label, TemporalFilter time) {
        return statistics.nodes(label).on(DayRange.of(time, bound));
    }

    private double all(String label) {
        return statistics.nodes(label).all();
    }
}
