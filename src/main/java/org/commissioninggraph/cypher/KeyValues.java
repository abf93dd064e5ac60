package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commissioninggraph.plan.OrderKey;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The values of keys, one for each row: properties, or what must be computed first and is then known by an alias. Keys
 * of the same node at the end of a hop read it once, and those of the same relationship that one: keys of both, which are
 * rare, follow the hop twice, so that those of the node alone need not make pairs.
 */
final class KeyValues {
    private final List<Expression> values = new ArrayList<>();
    private final List<IdentifiableElement> aliased = new ArrayList<>();
    private final List<SymbolicName> aliases = new ArrayList<>();
    private final Map<OrderKey.Hops, SymbolicName> ends = new HashMap<>();
    private final Map<OrderKey.Hops, SymbolicName> edges = new HashMap<>();
    private final Set<IdentifiableElement> variables;
    private final MatchPath path;
    private final Subqueries subqueries;

    KeyValues(List<OrderKey> keys, MatchPath path, VariableNames names) {
        this.path = path;
        this.variables = new LinkedHashSet<>(path.variables());
        this.subqueries = new Subqueries(path.end(), names);
        for (OrderKey key : keys) {
            values.add(value(key.value(), names));
        }
    }

    private Expression value(OrderKey.Value value, VariableNames names) {
        if (value instanceof OrderKey.OfNode ofNode) {
            return StoredValues.orderedBy(path.end(), ofNode.property());
        }
        if (value instanceof OrderKey.OfEdge ofEdge && path.edge() != null) {
            return StoredValues.orderedBy(path.edge(), ofEdge.property());
        }
        if (value instanceof OrderKey.OfScore) {
            return path.score();
        }
        SymbolicName alias = names.key();
        aliases.add(alias);
        aliased.add(computed(value, names).as(alias));
        return alias;
    }

    private Expression computed(OrderKey.Value value, VariableNames names) {
        if (value instanceof OrderKey.CountOf countOf) {
            return SourcePaths.to(countOf.source(), path.end(), names).count();
        }
        OrderKey.OfOne of = (OrderKey.OfOne) value;
        if (of.value() instanceof OrderKey.OfEdge ofEdge) {
            return StoredValues.orderedBy(one(edges, of.hops(), names, MatchPath::last), ofEdge.property());
        }
        SymbolicName end = end(of.hops(), names);
        if (of.value() instanceof OrderKey.CountOf countOf) {
            Expression count =
                    SourcePaths.to(countOf.source(), Cypher.anyNode(end), names).count();
            return Cypher.caseExpression().when(end.isNotNull()).then(count);
        }
        return StoredValues.orderedBy(end, ((OrderKey.OfNode) of.value()).property());
    }

    private SymbolicName end(OrderKey.Hops hops, VariableNames names) {
        Node there = path.beside().to(path.end(), hops.steps(), hops.time());
        if (there == null) {
            return one(ends, hops, names, reached -> reached.end().getRequiredSymbolicName());
        }
        variables.add(there);
        return there.getRequiredSymbolicName();
    }

    /**
     * The node at the end, or the relationship that leads there, or null: read once for all keys of it.
     */
    private SymbolicName one(
            Map<OrderKey.Hops, SymbolicName> known,
            OrderKey.Hops hops,
            VariableNames names,
            Function<MatchPath, SymbolicName> of) {
        SymbolicName before = known.get(hops);
        if (before != null) {
            return before;
        }
        SymbolicName added = subqueries.add(name -> {
            MatchPath reached = SourcePaths.along(hops.steps(), hops.time(), path.end(), names)
                    .optional();
            return reached.reading()
                    .returning(reached.singleVariable(of.apply(reached)).as(name))
                    .build();
        });
        known.put(hops, added);
        return added;
    }

    /** Has each row keep these variables too, which are the same for all rows of a node. */
    void keep(Collection<Node> besides) {
        variables.addAll(besides);
    }

    /** The rows of the path, each with what must be computed of it for its keys. */
    OrderableOngoingReadingAndWithWithoutWhere rows() {
        List<IdentifiableElement> andKeys = new ArrayList<>(variables);
        andKeys.addAll(aliased);
        if (!path.once()) {
            return subqueries.after(path.reading()).with(andKeys);
        }
        OrderableOngoingReadingAndWithWithoutWhere once = path.reading().withDistinct(List.copyOf(variables));
        return aliased.isEmpty() ? once : subqueries.after(once).with(andKeys);
    }

    /** The variables of a row once its keys are computed. */
    List<IdentifiableElement> kept() {
        List<IdentifiableElement> kept = new ArrayList<>(variables);
        kept.addAll(aliases);
        return kept;
    }

    /** In the order of the keys. */
    List<Expression> values() {
        return values;
    }
}
