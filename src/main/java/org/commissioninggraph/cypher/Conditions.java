package org.commissioninggraph.cypher;

import java.util.List;
import java.util.function.Function;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.plan.Predicate;
import org.commissioninggraph.plan.Source;
import org.commissioninggraph.schema.Comparison;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Predicates on one node and the edge that led to it. Two-valued: a comparison with an unknown value is false, and its
 * negation true.
 */
final class Conditions {
    private static final double METRES = 1000;

    private final Node node;
    private final @Nullable SymbolicName edge;
    private final boolean first;
    private final VariableNames names;

    /**
     * @param first whether the nodes are read by them, and not reached from others
     */
    Conditions(Node node, @Nullable SymbolicName edge, boolean first, VariableNames names) {
        this.node = node;
        this.edge = edge;
        this.first = first;
        this.names = names;
    }

    Condition of(@Nullable Predicate predicate) {
        if (predicate == null) {
            return Cypher.noCondition();
        }
        if (predicate instanceof Predicate.And and) {
            return all(and.all(), this::of);
        }
        if (predicate instanceof Predicate.Or or) {
            return any(or.any(), this::of);
        }
        if (predicate instanceof Predicate.Not not) {
            return not(not.predicate());
        }
        if (predicate instanceof Predicate.Compare compare) {
            return compare(compared(compare), compare.comparison(), ParameterValues.parameter(compare.value()));
        }
        if (predicate instanceof Predicate.IsNull isNull) {
            Expression value = value(isNull.operand());
            return isNull.isNull() ? value.isNull() : value.isNotNull();
        }
        if (predicate instanceof Predicate.Near near) {
            return near(near);
        }
        if (predicate instanceof Predicate.Exists exists) {
            return exists(exists.source(), exists.where());
        }
        Predicate.Count count = (Predicate.Count) predicate;
        return compare(
                SourcePaths.to(count.source(), node, names).count(),
                count.comparison(),
                ParameterValues.parameter(count.value()));
    }

    private static Condition all(List<Predicate> predicates, Function<Predicate, Condition> each) {
        Condition all = predicates.isEmpty() ? Cypher.literalTrue().asCondition() : Cypher.noCondition();
        for (Predicate predicate : predicates) {
            all = all.and(each.apply(predicate));
        }
        return all;
    }

    private static Condition any(List<Predicate> predicates, Function<Predicate, Condition> each) {
        Condition any = predicates.isEmpty() ? ParameterValues.NEVER : Cypher.noCondition();
        for (Predicate predicate : predicates) {
            any = any.or(each.apply(predicate));
        }
        return any;
    }

    /** Cypher's NOT of unknown is unknown: where a value may be missing, unknown is made false first. */
    private Condition not(Predicate predicate) {
        return predicate instanceof Predicate.Not twice
                ? known(twice.predicate())
                : known(predicate).not();
    }

    /**
     * A subquery stays outside of coalesce as far as {@link Predicate#isOpen} says. Within any expression but AND, OR and NOT
     * Neo4j plans it anew for each plan that it weighs for what is around it: three within one another took a minute.
     */
    private Condition known(Predicate predicate) {
        if (predicate instanceof Predicate.And and && and.isOpen()) {
            return all(and.all(), this::known);
        }
        if (predicate instanceof Predicate.Or or && or.isOpen()) {
            return any(or.any(), this::known);
        }
        Condition condition = of(predicate);
        return isKnown(predicate)
                ? condition
                : Cypher.coalesce(condition, Cypher.literalFalse()).asCondition();
    }

    /** Whether it is always true or false. */
    private static boolean isKnown(Predicate predicate) {
        if (predicate instanceof Predicate.And and) {
            return and.all().stream().allMatch(Conditions::isKnown);
        }
        if (predicate instanceof Predicate.Or or) {
            return or.any().stream().allMatch(Conditions::isKnown);
        }
        return !(predicate instanceof Predicate.Compare || predicate instanceof Predicate.Near);
    }

    private Condition exists(Source.Reached source, @Nullable Predicate where) {
        MatchPath path = FilterPatterns.some(SourcePaths.to(source, node, names), where, names);
        return Cypher.exists(path.reading().returning(path.end()).build());
    }

    private Condition near(Predicate.Near near) {
        Expression point = Cypher.point(Cypher.mapOf(
                "latitude", ParameterValues.parameter(near.latitude()),
                "longitude", ParameterValues.parameter(near.longitude())));
        Expression metres = ParameterValues.parameter(near.kilometres()).multiply(Cypher.literalOf(METRES));
        return Cypher.distance(value(near.operand()), point).lte(metres);
    }

    /**
     * Where nodes are reached from others, an index that finds many of them is read again for each of those: Neo4j takes every
     * range and every beginning of a text to be rare.
     */
    private Expression compared(Predicate.Compare compare) {
        Expression value = value(compare.operand());
        if (compare.ignoreCase()) {
            return Cypher.toLower(value);
        }
        return first || compare.operand().ofEdge() || !compare.findsMany() ? value : ParameterValues.unindexed(value);
    }

    private Expression value(Predicate.Operand operand) {
        Property property = operand.property();
        return operand.ofEdge() && edge != null ? StoredValues.of(edge, property) : StoredValues.of(node, property);
    }

    static Condition compare(Expression value, Comparison comparison, Expression bound) {
        return switch (comparison) {
            case EQ -> value.isEqualTo(bound);
            case NE -> value.isNotEqualTo(bound);
            case IN -> value.in(bound);
            case LT -> value.lt(bound);
            case LTE -> value.lte(bound);
            case GT -> value.gt(bound);
            case GTE -> value.gte(bound);
            case CONTAINS -> value.contains(bound);
            case STARTS_WITH -> value.startsWith(bound);
            case ENDS_WITH -> value.endsWith(bound);
            case INCLUDES -> bound.in(value);
            case BETWEEN, IGNORE_CASE, NEAR, IS_NULL ->
                throw new IllegalStateException(comparison + " compares no value with another");
        };
    }
}
