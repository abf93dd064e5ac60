package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Field;
import org.commissioninggraph.model.Hop;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Relationship;
import org.jspecify.annotations.Nullable;

/** Plans orders: the keys asked for, then what makes the order total. */
final class Orders {
    private static final String COUNT = "Count";

    private final Model model;

    Orders(Model model) {
        this.model = model;
    }

    /**
     * @param searched whether rows have a score, by which they are ordered when nothing else is asked for
     */
    List<OrderKey> of(
            EntityType type, @Nullable EdgeType edge, @Nullable Object orderBy, boolean searched, Time.AsOf day) {
        List<OrderKey> keys = keys(type, edge, orderBy, day);
        if (searched && keys.isEmpty()) {
            keys.add(new OrderKey(new OrderKey.OfScore(), true));
        }
        add(keys, new OrderKey(new OrderKey.OfNode(type.key()), false));
        if (edge != null && edge.dated()) {
            add(keys, new OrderKey(new OrderKey.OfEdge(property(edge, EdgeType.SINCE)), false));
        }
        return List.copyOf(keys);
    }

    /** The keys asked for and no more. */
    List<OrderKey> keys(EntityType type, @Nullable EdgeType edge, @Nullable Object asked, Time.AsOf day) {
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

    private OrderKey key(EntityType type, @Nullable EdgeType edge, Map<?, ?> key, Time.AsOf day) {
        Map.Entry<?, ?> only = key.entrySet().iterator().next();
        String name = (String) only.getKey();
        if (name.equals("edge") && edge != null) {
            Map.Entry<?, ?> property =
                    ((Map<?, ?>) only.getValue()).entrySet().iterator().next();
            return new OrderKey(
                    new OrderKey.OfEdge(property(edge, (String) property.getKey())), descending(property.getValue()));
        }
        return key(type, name, only.getValue(), List.of(), day);
    }

    private OrderKey key(EntityType type, String name, Object value, List<Relationship> steps, Time.AsOf day) {
        Field field = type.field(name);
        if (field instanceof Property property) {
            OrderKey.Value of = steps.isEmpty()
                    ? new OrderKey.OfNode(property)
                    : new OrderKey.OfOne(new OrderKey.Hops(steps, day), property);
            return new OrderKey(of, descending(value));
        }
        if (field instanceof Hop hop) {
            List<Relationship> further = new ArrayList<>(steps);
            further.addAll(hop.steps());
            Map.Entry<?, ?> inner = ((Map<?, ?>) value).entrySet().iterator().next();
            return key(model.entity(hop.target()), (String) inner.getKey(), inner.getValue(), further, day);
        }
        Hop counted = (Hop) type.field(name.substring(0, name.length() - COUNT.length()));
        if (counted == null || !steps.isEmpty()) {
            throw new IllegalStateException("no order key " + type.name() + "." + name);
        }
        Source.Reached source = new Source.Reached(model.entity(counted.target()), counted.steps(), day);
        return new OrderKey(new OrderKey.CountOf(source), descending(value));
    }

    private static Property property(EdgeType edge, String name) {
        Property property = edge.properties().get(name);
        if (property == null) {
            throw new IllegalStateException("no edge property " + edge.name() + "." + name);
        }
        return property;
    }

    private static boolean descending(Object direction) {
        return "DESC".equals(direction);
    }
}
