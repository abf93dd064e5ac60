package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.plan.Predicate.Operand;
import org.jspecify.annotations.Nullable;

/**
 * A page of a root list whose first order key may be null, as two lists that an index serves each: of the rows that have a
 * value, and of those that have none, which come last. Each has its own page, with the cursors that concern it.
 *
 * @param known the rows that have a value; null where its cursors leave none of them
 * @param unknown the others; null where its cursors leave none of them, but not both
 */
public record NullsLast(@Nullable Connection known, @Nullable Connection unknown) {
    /**
     * Null where the page is one list: where it is all rows, where more than properties of its nodes must be read, and where
     * an index finds what its filter asks for.
     */
    public static @Nullable NullsLast of(Connection connection) {
        OrderKey first = connection.order().get(0);
        if (!(connection.source() instanceof Source.All)
                || connection.search() != null
                || connection.page().limit() == null
                || !(first.value() instanceof OrderKey.OfNode of)
                || !of.property().indexed()
                || !first.nullable()
                || !connection.order().stream().allMatch(key -> key.value() instanceof OrderKey.OfNode)
                || isFound(connection.where())) {
            return null;
        }
        Connection known = known(connection);
        Connection unknown = unknown(connection);
        return known == null && unknown == null ? null : new NullsLast(known, unknown);
    }

    private static boolean isFound(@Nullable Predicate where) {
        if (where instanceof Predicate.And and) {
            return and.all().stream().anyMatch(NullsLast::isFound);
        }
        if (where instanceof Predicate.Or or) {
            return or.any().stream().anyMatch(NullsLast::isFound);
        }
        if (where instanceof Predicate.Not not) {
            return isFound(not.predicate());
        }
        if (where instanceof Predicate.Compare compare) {
            return compare.finds() && compare.operand().property().sorted();
        }
        return where instanceof Predicate.Near || where instanceof Predicate.Exists || where instanceof Predicate.Count;
    }

    /** All are before a cursor on a row without a value, and none behind it. */
    private static @Nullable Connection known(Connection connection) {
        PageRange page = connection.page();
        if (isUnknown(page.after())) {
            return null;
        }
        List<OrderKey> order = new ArrayList<>(connection.order());
        order.set(0, order.get(0).ofKnown());
        return connection.part(
                connection.where(), order, page.between(page.after(), isUnknown(page.before()) ? null : page.before()));
    }

    /** All are behind a cursor on a row with a value, and none before it. */
    private static @Nullable Connection unknown(Connection connection) {
        PageRange page = connection.page();
        if (page.before() != null && !isUnknown(page.before())) {
            return null;
        }
        List<OrderKey> order = connection.order();
        Operand operand = new Operand(((OrderKey.OfNode) order.get(0).value()).property(), false);
        Predicate none = new Predicate.IsNull(operand, true);
        Predicate where = connection.where();
        return connection.part(
                where == null ? none : new Predicate.And(List.of(none, where)),
                order.subList(1, order.size()),
                page.between(isUnknown(page.after()) ? rest(page.after()) : null, rest(page.before())));
    }

    private static boolean isUnknown(@Nullable List<PageRange.Position> position) {
        return position != null && position.get(0).value() == null;
    }

    private static @Nullable List<PageRange.Position> rest(@Nullable List<PageRange.Position> position) {
        return position == null ? null : position.subList(1, position.size());
    }

    /** The order of rows that a filter lets pass: what it compares has a value. */
    static List<OrderKey> filtered(List<OrderKey> order, @Nullable Predicate where) {
        List<OrderKey> keys = new ArrayList<>();
        for (OrderKey key : order) {
            keys.add(asksFor(where, key.value()) ? key.ofKnown() : key);
        }
        return List.copyOf(keys);
    }

    private static boolean asksFor(@Nullable Predicate where, OrderKey.Value value) {
        if (where instanceof Predicate.And and) {
            return and.all().stream().anyMatch(each -> asksFor(each, value));
        }
        if (where instanceof Predicate.Compare compare) {
            return isOf(compare.operand(), value);
        }
        return where instanceof Predicate.IsNull known && !known.isNull() && isOf(known.operand(), value);
    }

    private static boolean isOf(Operand operand, OrderKey.Value value) {
        return value.equals(
                operand.ofEdge() ? new OrderKey.OfEdge(operand.property()) : new OrderKey.OfNode(operand.property()));
    }
}
