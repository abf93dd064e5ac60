package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.schema.Bindings;
import org.commissioninggraph.schema.OrderBinding;
import org.jspecify.annotations.Nullable;

/** Plans orders: the keys asked for, then what makes the order total. */
final class OrderByPlanner {
    private final Model model;
    private final Bindings bindings;
    private final Measurements measurements;

    OrderByPlanner(Model model, Bindings bindings, Measurements measurements) {
        this.model = model;
        this.bindings = bindings;
        this.measurements = measurements;
    }

    /**
     * @param searched whether rows have a score, by which they are ordered when nothing else is asked for
     */
    List<OrderKey> of(
            EntityType type,
            @Nullable EdgeType edge,
            @Nullable Object orderBy,
            boolean searched,
            TemporalFilter.AsOf day) {
        List<OrderKey> keys = keys(type, edge, orderBy, day);
        if (searched && keys.isEmpty()) {
            keys.add(new OrderKey(new OrderKey.OfScore(), true));
        }
        add(keys, new OrderKey(new OrderKey.OfNode(type.key()), false));
        byNameAndCode(keys, type);
        if (edge != null && edge.dated()) {
            add(keys, new OrderKey(new OrderKey.OfEdge(EdgeProperties.of(edge, EdgeType.SINCE)), false));
        }
        return List.copyOf(keys);
    }

    /** Names come with codes in one stored value: to read the codes too would make a list by name a quarter slower. */
    private static void byNameAndCode(List<OrderKey> keys, EntityType type) {
        int last = keys.size() - 1;
        if (last > 0
                && isOf(type.key(), keys.get(last))
                && keys.get(last - 1).value() instanceof OrderKey.OfNode name
                && name.property().isOrderedWithCode()
                && !keys.get(last - 1).descending()) {
            keys.remove(last);
            keys.set(last - 1, new OrderKey(new OrderKey.OfNode(name.property().withCode()), false));
        }
    }

    private static boolean isOf(Property property, OrderKey key) {
        return key.value().equals(new OrderKey.OfNode(property)) && !key.descending();
    }

    /** The keys asked for and no more. */
    List<OrderKey> keys(EntityType type, @Nullable EdgeType edge, @Nullable Object asked, TemporalFilter.AsOf day) {
        List<OrderKey> keys = new ArrayList<>();
        if (asked instanceof List<?> list) {
            for (Object key : list) {
                keys.add(key(type, edge, (Map<?, ?>) key, day));
            }
        }
        return keys;
    }

    /** A value that is already ordered by decides nothing a second time. */
    private static void add(List<OrderKey> keys, OrderKey key) {
        if (keys.stream().noneMatch(other -> other.value().equals(key.value()))) {
            keys.add(key);
        }
    }

    private OrderKey key(EntityType type, @Nullable EdgeType edge, Map<?, ?> key, TemporalFilter.AsOf day) {
        Map.Entry<?, ?> only = only(key);
        if (bindings.order(type, (String) only.getKey()) instanceof OrderBinding.Edge) {
            Map.Entry<?, ?> ofEdge = only(only.getValue());
            Property property = EdgeProperties.of(edge, (String) ofEdge.getKey());
            OrderKey.Value value = new OrderKey.OfEdge(measurements.on(property, day));
            return new OrderKey(value, descending(ofEdge.getValue()));
        }
        return key(type, only, List.of(), day);
    }

    private OrderKey key(EntityType type, Map.Entry<?, ?> key, List<Relationship> steps, TemporalFilter.AsOf day) {
        OrderBinding binding = bindings.order(type, (String) key.getKey());
        if (binding instanceof OrderBinding.Value value) {
            Property property = measurements.on(value.property(), day);
            OrderKey.Value of = steps.isEmpty()
                    ? new OrderKey.OfNode(property)
                    : new OrderKey.OfOne(new OrderKey.Hops(steps, day), property);
            return new OrderKey(of, descending(key.getValue()));
        }
        if (binding instanceof OrderBinding.One one) {
            List<Relationship> further = new ArrayList<>(steps);
            further.addAll(one.field().steps());
            return key(model.entity(one.field().target()), only(key.getValue()), further, day);
        }
        if (binding instanceof OrderBinding.Count count && steps.isEmpty()) {
            Source.Reached source = new Source.Reached(
                    model.entity(count.field().target()), count.field().steps(), day);
            return new OrderKey(new OrderKey.CountOf(source), descending(key.getValue()));
        }
        throw new IllegalStateException("no order key " + type.name() + "." + key.getKey());
    }

    /** The one field that an order has. */
    private static Map.Entry<?, ?> only(Object key) {
        return ((Map<?, ?>) key).entrySet().iterator().next();
    }

    private static boolean descending(Object direction) {
        return "DESC".equals(direction);
    }
}
