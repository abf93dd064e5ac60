package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.plan.Predicate;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.PatternElement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The patterns of a path and of its filter. A hop of the filter becomes a pattern, and not a subquery, where that gives
 * no row more and no row twice: a hop to one node, so that Neo4j may start from there; in an existential subquery, of
 * which no rows are read, the only hop as well, so that {@code some} in {@code some} is one subquery.
 */
final class FilterPatterns {
    private final List<PatternElement> patterns;
    private final Map<Beside.Way, Node> led = new HashMap<>();
    private final boolean first;
    private final VariableNames names;

    private FilterPatterns(MatchPath path, VariableNames names) {
        this.patterns = new ArrayList<>(path.patterns());
        this.first = path.start() == null && path.patterns().get(0).equals(path.end());
        this.names = names;
    }

    /** The part of a path where a filter holds. */
    static MatchPath where(MatchPath path, @Nullable Predicate where, VariableNames names) {
        return filtered(path, where, false, names);
    }

    /** As much of a path as tells whether there is a row where a filter holds. */
    static MatchPath some(MatchPath path, @Nullable Predicate where, VariableNames names) {
        return filtered(path, where, true, names);
    }

    private static MatchPath filtered(MatchPath path, @Nullable Predicate where, boolean exists, VariableNames names) {
        FilterPatterns filter = new FilterPatterns(path, names);
        Condition besides = filter.add(path.end(), path.edge(), where, exists);
        return path.with(List.copyOf(filter.patterns), besides, new Beside(Map.copyOf(filter.led)));
    }

    /**
     * Adds patterns for a filter.
     *
     * @param exists whether it only matters that there is a row
     * @return what must hold besides
     */
    private Condition add(Node node, @Nullable SymbolicName edge, @Nullable Predicate where, boolean exists) {
        if (where instanceof Predicate.And and) {
            // Two hops side by side would give a row for each pair of nodes.
            boolean alone = exists && and.hops() == 1;
            Condition all = Cypher.noCondition();
            for (Predicate predicate : and.all()) {
                all = all.and(add(node, edge, predicate, alone));
            }
            return all;
        }
        if (where instanceof Predicate.Exists hop && hop.joins(patterns.size(), exists)) {
            MatchPath path = SourcePaths.to(hop.source(), node, names);
            patterns.addAll(path.patterns());
            led.put(Beside.Way.of(node, hop.source().steps(), hop.source().time()), path.end());
            return path.holds().and(add(path.end(), path.edge(), hop.where(), exists));
        }
        return new Conditions(node, edge, first, names).of(where);
    }
}
