package org.commissioninggraph.plan.cost;

import java.util.List;
import org.commissioninggraph.model.ScalarType;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How far filters narrow a list. What is not known of a condition lets everything pass, and of several conditions the
 * narrowest decides: so nobody makes a list cheaper by conditions that always hold.
 */
record Selectivity(Statistics statistics, RelationshipCounts ways, BoundPlan bound) {
    /** The share of the nodes of a label that conditions on their values let pass, of those that must all hold. */
    double ofValues(Predicate.And and, String label) {
        double passing = Double.POSITIVE_INFINITY;
        for (Predicate each : and.all()) {
            passing = each instanceof Predicate.Compare ? Math.min(passing, passing(each, label)) : passing;
        }
        return share(passing, label);
    }

    /** The share of the nodes of a label that may pass. */
    double of(Predicate predicate, String label) {
        return share(passing(predicate, label), label);
    }

    /** How many nodes of a label may pass. */
    double most(Predicate predicate, String label) {
        return Math.min(statistics.nodes(label).all(), passing(predicate, label));
    }

    private double share(double passing, String label) {
        return Math.min(1, passing / Math.max(1, statistics.nodes(label).all()));
    }

    private double passing(@Nullable Predicate predicate, String label) {
        if (predicate instanceof Predicate.And and) {
            return and.all().stream()
                    .mapToDouble(each -> passing(each, label))
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
        }
        if (predicate instanceof Predicate.Or or) {
            return or.any().stream().mapToDouble(each -> passing(each, label)).sum();
        }
        if (predicate instanceof Predicate.Compare compare && !compare.operand().ofEdge() && !compare.ignoreCase()) {
            ReadingCost keys = keys(compare);
            return keys == null
                    ? statistics
                            .values(label, compare.operand().property().stored())
                            .passing(compare.comparison(), bound.value(compare.value()))
                    : keys.touched();
        }
        return predicate instanceof Predicate.Exists exists ? passing(exists, label) : Double.POSITIVE_INFINITY;
    }

    private double passing(Predicate.Exists exists, String label) {
        if (!leadsBack(exists)) {
            return Double.POSITIVE_INFINITY;
        }
        String type = exists.source().type().name();
        double ends = passing(exists.where(), type);
        return ends >= statistics.nodes(type).all()
                ? Double.POSITIVE_INFINITY
                : back(exists, new ReadingCost(0, any -> ends, null), label)
                        .found()
                        .applyAsDouble(label);
    }

    /**
     * The nodes that can fulfil a condition, where they are found by a key: their own, or that of the one node to which a
     * hop leads. Null where they are not.
     */
    @Nullable ReadingCost byKey(@Nullable Predicate predicate, String label) {
        if (predicate instanceof Predicate.And and) {
            ReadingCost fewest = null;
            for (Predicate each : and.all()) {
                fewest = fewer(fewest, byKey(each, label));
            }
            return fewest;
        }
        if (predicate instanceof Predicate.Compare compare) {
            return keys(compare);
        }
        if (predicate instanceof Predicate.Exists exists && leadsBack(exists)) {
            ReadingCost end = byKey(exists.where(), exists.source().type().name());
            return end == null ? null : back(exists, end, label);
        }
        return null;
    }

    private static @Nullable ReadingCost fewer(@Nullable ReadingCost one, @Nullable ReadingCost other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.touched() <= other.touched() ? one : other;
    }

    /** Null where it is not a key that is compared, or not with given ones. */
    private @Nullable ReadingCost keys(Predicate.Compare compare) {
        Predicate.Operand operand = compare.operand();
        if (operand.ofEdge() || compare.ignoreCase() || operand.property().type() != ScalarType.ID) {
            return null;
        }
        return switch (compare.comparison()) {
            case EQ -> new ReadingCost(1, label -> 1, null);
            case IN -> {
                double keys = bound.<List<?>>value(compare.value()).size();
                yield new ReadingCost(keys, label -> keys, null);
            }
            default -> null;
        };
    }

    /** Whether a hop can be followed from the one node to which it leads. */
    private static boolean leadsBack(Predicate.Exists exists) {
        return exists.source().one()
                && RelationshipCounts.areStored(exists.source().steps());
    }

    private ReadingCost back(Predicate.Exists exists, ReadingCost end, String label) {
        String type = exists.source().type().name();
        ReadingCost found = ways.along(
                RelationshipCounts.backward(exists.source().steps()),
                exists.source().time(),
                end.nodes(type));
        double rows = found.found().applyAsDouble(label);
        return new ReadingCost(end.touched() + found.touched(), any -> rows, null);
    }
}
