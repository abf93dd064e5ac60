package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.plan.OrderKey;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The values of keys, one for each row: properties, or what must be computed first and is then known by an alias. */
final class KeyValues {
    private final List<Expression> values = new ArrayList<>();
    private final List<IdentifiableElement> aliased = new ArrayList<>();
    private final List<SymbolicName> aliases = new ArrayList<>();

    KeyValues(List<OrderKey> keys, Path path, Names names) {
        for (OrderKey key : keys) {
            values.add(value(key.value(), path, names));
        }
    }

    private Expression value(OrderKey.Value value, Path path, Names names) {
        if (value instanceof OrderKey.OfNode ofNode) {
            return path.end().property(ofNode.property().name());
        }
        if (value instanceof OrderKey.OfEdge ofEdge && path.edge() != null) {
            return Cypher.property(path.edge(), ofEdge.property().name());
        }
        if (value instanceof OrderKey.OfScore) {
            return path.score();
        }
        SymbolicName alias = names.key();
        aliases.add(alias);
        aliased.add(computed(value, path, names).as(alias));
        return alias;
    }

    private static Expression computed(OrderKey.Value value, Path path, Names names) {
        if (value instanceof OrderKey.CountOf countOf) {
            return Path.to(countOf.source(), path.end(), names).count();
        }
        OrderKey.OfOne ofOne = (OrderKey.OfOne) value;
        Path one = Path.along(ofOne.steps(), ofOne.time(), path.end(), names);
        return Cypher.head(Cypher.collect(one.reading()
                .returning(one.end().property(ofOne.property().name()))
                .build()));
    }

    /** What must be computed before the keys are used. */
    List<IdentifiableElement> aliased() {
        return aliased;
    }

    /** The variables of a row once its keys are computed. */
    List<IdentifiableElement> kept(Path path) {
        List<IdentifiableElement> kept = new ArrayList<>(path.variables());
        kept.addAll(aliases);
        return kept;
    }

    /** In the order of the keys. */
    List<Expression> values() {
        return values;
    }
}
