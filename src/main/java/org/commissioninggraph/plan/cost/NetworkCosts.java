package org.commissioninggraph.plan.cost;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.network.WorkBudget;
import org.commissioninggraph.network.measures.Measure;
import org.commissioninggraph.plan.AnswerArguments;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.NetworkAnswer;
import org.commissioninggraph.plan.QueryPlan;
import org.commissioninggraph.schema.networks.AnswerArgument;
import org.commissioninggraph.schema.networks.AnswerField;
import org.commissioninggraph.schema.networks.ComparisonFields;
import org.commissioninggraph.schema.networks.FigureFields;
import org.commissioninggraph.schema.networks.NetworkFields;
import org.commissioninggraph.schema.networks.NetworkQuestion;
import org.commissioninggraph.schema.networks.PathFields;
import org.commissioninggraph.schema.networks.SummaryField;
import org.jspecify.annotations.Nullable;

/**
 * What is computed over a network, in rows of the database that could be touched meanwhile. What goes by distances takes a
 * step for each node and edge from each node; the same measure with the same options is computed once.
 */
final class NetworkCosts {
    /** So many steps take about as long as one row. */
    private static final double STEPS = 2000;

    /** Of finding the network of a day, and of the share in reading the history once. */
    private static final double FINDING = 10_000;

    /** Rounds of what is computed in several, such as PageRank. */
    private static final double ROUNDS = 200;

    /** A path, neighbour or group has so many nodes, about, where nothing says how many. */
    private static final double USUAL = 10;

    /** Sites, practices and CCGs have two or three relationships each; a projection has many more. */
    private static final double RELATIONSHIPS = 4;

    /** What a CCG is joined with, of one kind. */
    private static final double BRANCHES = 50;

    private final Statistics statistics;
    private final BoundPlan bound;
    private final QueryPlan.Computed computed;
    private final FieldCosts fields;
    /** Nodes of all kinds, whatever is asked for. */
    private final double all;

    private final double nodes;
    private final double edges;

    private record Work(Object what, Map<String, Object> arguments) {}

    NetworkCosts(Statistics statistics, BoundPlan bound, QueryPlan.Computed computed, FieldCosts fields) {
        this.statistics = statistics;
        this.bound = bound;
        this.computed = computed;
        this.fields = fields;
        this.all = nodes(computed.vocabulary().kinds().keySet());
        this.nodes = nodes();
        this.edges = isProjected() ? Math.min(nodes * nodes / 2, 60 * nodes) : RELATIONSHIPS * nodes;
    }

    private boolean isProjected() {
        return computed.arguments().optional(AnswerArgument.PROJECTED) instanceof String
                || computed.arguments().optional(AnswerArgument.PROJECT) != null;
    }

    private double nodes() {
        List<String> kinds = computed.arguments().texts(AnswerArgument.KINDS);
        if (isProjected()) {
            return nodes(List.of(computed.arguments()
                    .<String>value(
                            computed.question() == NetworkQuestion.PROJECTION
                                    ? AnswerArgument.PROJECTED
                                    : AnswerArgument.PROJECT)));
        }
        return kinds.isEmpty() || computed.question() == NetworkQuestion.NEIGHBOURHOOD ? all : nodes(kinds);
    }

    private double nodes(Collection<String> kinds) {
        DayRange days = DayRange.of(computed.day(), bound);
        return kinds.stream()
                .mapToDouble(kind -> statistics.nodes(kind).on(days))
                .sum();
    }

    Cost cost() {
        double networks =
                switch (computed.question()) {
                    case MEASURES_OVER ->
                        computed.arguments().days(AnswerArgument.DATES).size();
                    case COMPARE -> 2;
                    default -> 1;
                };
        Cost cost = Cost.of(FINDING * networks + searched() + (isProjected() ? projecting() * networks : 0));
        return cost.plus(below(computed.answer(), networks, networks, new HashSet<>()));
    }

    private double searched() {
        if (computed.question() != NetworkQuestion.PATHS) {
            return 0;
        }
        boolean longer = computed.arguments().isTrue(AnswerArgument.LONGER);
        if (longer && computed.arguments().optional(AnswerArgument.DURING) != null) {
            // A way may end on its last step for want of a day, and then the next one is tried.
            double tried = Math.pow(BRANCHES, computed.arguments().number(AnswerArgument.MAX_HOPS));
            return Math.min(tried, WorkBudget.DEFAULT_STEPS) / STEPS;
        }
        double paths = longer ? computed.arguments().number(AnswerArgument.PATHS) : 1;
        return paths * computed.arguments().number(AnswerArgument.MAX_HOPS) * (nodes + edges) / STEPS;
    }

    private double projecting() {
        return 20 * nodes * Math.sqrt(nodes + 1) / STEPS + edges / 20;
    }

    /**
     * @param networks in which it is computed
     * @param objects that have these fields
     */
    private Cost below(NetworkAnswer answer, double networks, double objects, Set<Work> known) {
        Cost cost = Cost.FREE;
        for (NetworkAnswer.Entry entry : answer.entries()) {
            AnswerField binding = entry.binding();
            if (binding == null) {
                continue;
            }
            Object what = what(binding, entry.arguments());
            double steps = isLookedThrough(binding) ? nodes + edges : 0;
            if (what != null && known.add(new Work(what, entry.arguments().given()))) {
                steps += steps(binding, entry.arguments());
            }
            Cost own = Cost.of(networks * steps / STEPS);
            double many = objects * number(binding, entry.arguments());
            own = own.plus(Cost.of(many / 20));
            if (entry.place() != null) {
                ReadingCost found = new ReadingCost(many, label -> Math.min(many, open(label)), null);
                own = own.plus(Cost.of(Math.min(many, nodes)))
                        .plus(fields.of(computed.places().get(entry.place()).selection(), found));
            }
            if (entry.below() != null) {
                boolean once =
                        binding == ComparisonFields.Compared.BEFORE || binding == ComparisonFields.Compared.AFTER;
                own = own.plus(below(entry.below(), once ? 1 : networks, many, once ? new HashSet<>() : known));
            }
            cost = cost.plus(own.below(entry.key()));
        }
        return cost;
    }

    /** Whether all nodes or edges are looked through each time that it is asked for, under whatever names. */
    private static boolean isLookedThrough(AnswerField binding) {
        return binding instanceof NetworkFields.Whole && binding != NetworkFields.Whole.SUMMARY
                || binding == ComparisonFields.Compared.GROUP_COUNTS;
    }

    /** What is computed, where it is more than what is there already. Most figures of the whole are computed together. */
    private static @Nullable Object what(AnswerField binding, AnswerArguments arguments) {
        if (binding == NetworkFields.Whole.NODES) {
            return arguments.optional(AnswerArgument.ORDER_BY);
        }
        if (binding instanceof SummaryField figure && figure != SummaryField.BY_PROPERTY) {
            return figure == SummaryField.NODES || figure == SummaryField.EDGES ? null : SummaryField.class;
        }
        return binding;
    }

    private double open(String label) {
        return statistics.nodes(label).on(DayRange.of(computed.day(), bound));
    }

    /** How many there are in a field of one object. */
    private double number(AnswerField field, AnswerArguments arguments) {
        if (!field.definition().shape().list()) {
            return 1;
        }
        if (field == PathFields.Paths.PATHS) {
            return computed.arguments().number(AnswerArgument.PATHS);
        }
        return field.definition().arguments().contains(AnswerArgument.FIRST)
                ? Math.min(nodes + edges, arguments.number(AnswerArgument.FIRST))
                : field == NetworkFields.Nodes.NODES || field == NetworkFields.Edges.EDGES ? 100 : USUAL;
    }

    private double steps(AnswerField field, AnswerArguments arguments) {
        double distances = nodes * (nodes + 2 * edges);
        if (field instanceof SummaryField && field != SummaryField.BY_PROPERTY) {
            return distances;
        }
        if (field == NetworkFields.Whole.COMMUNITIES || field == NetworkFields.Node.COMMUNITY) {
            return ROUNDS * 2 * edges;
        }
        if (field == ComparisonFields.Compared.CORRELATION) {
            return measuring(arguments.value(AnswerArgument.MEASURE), distances);
        }
        if (field == NetworkFields.Whole.NODES) {
            return measuring(arguments.value(AnswerArgument.ORDER_BY), distances);
        }
        if (field == FigureFields.Communities.AGREEMENT || field == ComparisonFields.Compared.GROUP_COUNTS) {
            return all * (1 + RELATIONSHIPS); // what something belongs to is looked for among all that there is
        }
        return field == NetworkFields.Node.SCORE || field == NetworkFields.Whole.MEASURED
                ? measuring(arguments.value(AnswerArgument.MEASURE), distances)
                : nodes + edges;
    }

    private double measuring(Measure measure, double distances) {
        return switch (measure) {
            case BETWEENNESS -> 2 * distances;
            case CLOSENESS, HARMONIC, ECCENTRICITY -> distances;
            case EIGENVECTOR, PAGE_RANK, CLUSTERING, CLUSTERING_GEOMETRIC_MEAN -> ROUNDS * (nodes + 2 * edges);
            default -> nodes + edges;
        };
    }
}
