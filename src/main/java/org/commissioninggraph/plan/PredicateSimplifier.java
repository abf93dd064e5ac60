package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commissioninggraph.plan.Predicate.And;
import org.commissioninggraph.plan.Predicate.Compare;
import org.commissioninggraph.plan.Predicate.Exists;
import org.commissioninggraph.plan.Predicate.Not;
import org.commissioninggraph.plan.Predicate.Operand;
import org.commissioninggraph.plan.Predicate.Or;
import org.commissioninggraph.schema.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * Writes a filter in fewer parts, which hold of the same things: Neo4j plans an OR of four hundred comparisons for
 * seconds, and one IN at once. Predicates are either true or false, so that the laws of logic hold for them.
 */
final class PredicateSimplifier {
    private static final And ALWAYS = new And(List.of());
    private static final Or NEVER = new Or(List.of());

    private final FilterValues values;

    private PredicateSimplifier(FilterValues values) {
        this.values = values;
    }

    /**
     * @param first the first of the parameters that were made for this filter, and for nothing else since
     * @return null where it holds of everything
     */
    static @Nullable Predicate simplified(@Nullable Predicate where, Parameters parameters, int first) {
        if (where == null) {
            return null;
        }
        FilterValues values = new FilterValues(parameters, first);
        Predicate simple = values.given(new PredicateSimplifier(values).of(where));
        return simple.equals(ALWAYS) ? null : simple;
    }

    private Predicate of(Predicate predicate) {
        if (predicate instanceof And and) {
            return all(and.all().stream().map(this::of).toList());
        }
        if (predicate instanceof Or or) {
            return any(or.any().stream().map(this::of).toList());
        }
        if (predicate instanceof Not not) {
            return not(of(not.predicate()));
        }
        if (predicate instanceof Exists exists) {
            return exists(exists.source(), exists.where() == null ? ALWAYS : of(exists.where()));
        }
        return predicate;
    }

    private static Predicate not(Predicate predicate) {
        if (predicate.equals(ALWAYS)) {
            return NEVER;
        }
        if (predicate.equals(NEVER)) {
            return ALWAYS;
        }
        return predicate instanceof Not twice ? twice.predicate() : new Not(predicate);
    }

    private static Predicate exists(Source.Reached source, Predicate where) {
        if (where.equals(NEVER)) {
            return NEVER;
        }
        return new Exists(source, where.equals(ALWAYS) ? null : where);
    }

    private Predicate all(List<Predicate> predicates) {
        List<Predicate> flat = new ArrayList<>();
        for (Predicate predicate : predicates) {
            flat.addAll(predicate instanceof And and ? and.all() : List.of(predicate));
        }
        List<Predicate> parts = joined(flat, PredicateSimplifier::alikeInAll, this::oneOfAll);
        if (parts.contains(NEVER)) {
            return NEVER;
        }
        return parts.size() == 1 ? parts.get(0) : new And(parts);
    }

    private Predicate any(List<Predicate> predicates) {
        List<Predicate> flat = new ArrayList<>();
        for (Predicate predicate : predicates) {
            flat.addAll(predicate instanceof Or or ? or.any() : List.of(predicate));
        }
        List<Predicate> parts = joined(flat, PredicateSimplifier::alikeInAny, this::oneOfAny);
        if (parts.contains(ALWAYS)) {
            return ALWAYS;
        }
        return parts.size() == 1 ? parts.get(0) : new Or(parts);
    }

    /**
     * @param alike equal for those of which one can be made
     * @param join makes it
     */
    private static List<Predicate> joined(
            List<Predicate> predicates, Function<Predicate, Object> alike, Function<List<Predicate>, Predicate> join) {
        Map<Object, List<Predicate>> groups = new LinkedHashMap<>();
        for (Predicate predicate : predicates) {
            groups.computeIfAbsent(alike.apply(predicate), key -> new ArrayList<>())
                    .add(predicate);
        }
        List<Predicate> parts = new ArrayList<>();
        for (List<Predicate> group : groups.values()) {
            parts.add(group.size() == 1 ? group.get(0) : join.apply(group));
        }
        return List.copyOf(parts);
    }

    /** What the one node at the end of a hop fulfils; what none of the nodes at the end of a hop fulfils. */
    private static Object alikeInAll(Predicate predicate) {
        if (predicate instanceof Exists exists && exists.source().one()) {
            return exists.source();
        }
        if (predicate instanceof Not not && not.predicate() instanceof Exists exists) {
            return List.of(Not.class, exists.source());
        }
        return predicate;
    }

    private Predicate oneOfAll(List<Predicate> alike) {
        Predicate any = alike.get(0);
        if (any instanceof Exists exists) {
            return exists(exists.source(), all(wheres(alike)));
        }
        if (any instanceof Not not && not.predicate() instanceof Exists exists) {
            List<Predicate> each =
                    alike.stream().map(none -> ((Not) none).predicate()).toList();
            return not(exists(exists.source(), any(wheres(each))));
        }
        return any;
    }

    /** What some node at the end of a hop fulfils; what one value is equal to. */
    private static Object alikeInAny(Predicate predicate) {
        if (predicate instanceof Exists exists) {
            return exists.source();
        }
        return predicate instanceof Compare compare && isEqual(compare)
                ? new Equal(compare.operand(), compare.ignoreCase())
                : predicate;
    }

    private record Equal(Operand operand, boolean ignoreCase) {}

    private Predicate oneOfAny(List<Predicate> alike) {
        Predicate any = alike.get(0);
        if (any instanceof Exists exists) {
            return exists(exists.source(), any(wheres(alike)));
        }
        return any instanceof Compare compare && isEqual(compare) ? values.in(alike) : any;
    }

    private static boolean isEqual(Compare compare) {
        return compare.comparison() == Comparison.EQ || compare.comparison() == Comparison.IN;
    }

    private static List<Predicate> wheres(List<Predicate> hops) {
        return hops.stream()
                .map(hop -> ((Exists) hop).where())
                .map(where -> where == null ? ALWAYS : where)
                .toList();
    }
}
