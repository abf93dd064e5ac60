package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.OrderKey;
import org.commissioninggraph.plan.Page;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The order of a list in Cypher. Cypher sorts null as the largest value; here a row without a value comes last in
 * either direction, and first where the list is read backward.
 */
final class OrderKeys {
    private final Connection connection;
    private final List<Expression> values = new ArrayList<>();
    private final List<IdentifiableElement> aliased = new ArrayList<>();
    private final List<IdentifiableElement> aliases = new ArrayList<>();

    OrderKeys(Connection connection, Path path, Names names) {
        this.connection = connection;
        for (OrderKey key : connection.order()) {
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
        SymbolicName alias = names.key();
        aliased.add(computed(value, path, names).as(alias));
        aliases.add(alias);
        return alias;
    }

    private static Expression computed(OrderKey.Value value, Path path, Names names) {
        if (value instanceof OrderKey.CountOf countOf) {
            return Counts.of(countOf.source(), path.end(), names);
        }
        OrderKey.OfOne ofOne = (OrderKey.OfOne) value;
        Path one = Path.along(ofOne.steps(), ofOne.time(), path.end(), names);
        return Cypher.head(Cypher.collect(one.reading()
                .returning(one.end().property(ofOne.property().name()))
                .build()));
    }

    /** Whether some keys must be computed before the rows can be sorted. */
    boolean computed() {
        return !aliased.isEmpty();
    }

    List<IdentifiableElement> aliased() {
        return aliased;
    }

    /** The names of those, once they are computed. */
    List<IdentifiableElement> aliases() {
        return aliases;
    }

    List<Expression> values() {
        return values;
    }

    List<SortItem> sorting() {
        boolean backward = connection.page().backward();
        List<SortItem> items = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            OrderKey key = connection.order().get(index);
            Expression value = values.get(index);
            if (key.descending() && key.nullable()) {
                items.add(sorted(value.isNull(), backward));
            }
            items.add(sorted(value, key.descending() != backward));
        }
        return items;
    }

    private static SortItem sorted(Expression value, boolean descending) {
        return descending ? value.descending() : value.ascending();
    }

    /** Whether a row lies behind the cursor {@code after} and before the cursor {@code before}. */
    Condition inside() {
        return beyond(connection.page().after(), true)
                .and(beyond(connection.page().before(), false));
    }

    private Condition beyond(@Nullable List<Page.Position> position, boolean forward) {
        if (position == null) {
            return Cypher.noCondition();
        }
        Condition any = Cypher.literalFalse().asCondition();
        Condition equalSoFar = Cypher.noCondition();
        for (int index = 0; index < values.size(); index++) {
            OrderKey key = connection.order().get(index);
            Expression value = values.get(index);
            any = any.or(equalSoFar.and(beyond(key, value, position.get(index), forward)));
            equalSoFar = equalSoFar.and(same(value, position.get(index)));
        }
        return any;
    }

    private static Condition beyond(OrderKey key, Expression value, Page.Position position, boolean forward) {
        if (position.value() == null) {
            return forward ? Cypher.literalFalse().asCondition() : value.isNotNull();
        }
        Expression bound = Values.parameter(position.value());
        Condition further = key.descending() == forward ? value.lt(bound) : value.gt(bound);
        return forward && key.nullable() ? further.or(value.isNull()) : further;
    }

    private static Condition same(Expression value, Page.Position position) {
        return position.value() == null ? value.isNull() : value.isEqualTo(Values.parameter(position.value()));
    }
}
