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
import org.neo4j.cypherdsl.core.SortItem;

/**
 * The order of a list in Cypher. Cypher sorts null as the largest value; here a row without a value comes last in
 * either direction, and first where the list is read backward.
 */
final class OrderKeys {
    private final Connection connection;
    private final List<Expression> values;

    /**
     * @param values of the connection's order keys
     */
    OrderKeys(Connection connection, KeyValues values) {
        this.connection = connection;
        this.values = values.values();
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
            return forward ? Values.NEVER : value.isNotNull();
        }
        Expression bound = Values.parameter(position.value());
        Condition further = key.descending() == forward ? value.lt(bound) : value.gt(bound);
        return forward && key.nullable() ? further.or(value.isNull()) : further;
    }

    private static Condition same(Expression value, Page.Position position) {
        return position.value() == null ? value.isNull() : value.isEqualTo(Values.parameter(position.value()));
    }
}
