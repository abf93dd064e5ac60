package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.model.RelationshipField;
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
            add(
                    keys,
                    new OrderKey(
                            new OrderKey.OfEdge(EdgeProperties.of(edge, EdgeType.SINCE, EdgeProperties.LIST)), false));
        }
        return List.copyOf(keys);
    }

    /** Names come with codes in one stored value: to read the codes too makes a list by name a tenth slower. */
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

    private OrderKey key(EntityType type, @Nullable EdgeType edge, Map<?, ?> asked, TemporalFilter.AsOf day) {
        List<Relationship> hops = new ArrayList<>();
        EntityType of = type;
        String to = EdgeProperties.LIST;
        EdgeType reached = edge;
        Map.Entry<?, ?> key = only(asked);
        while (bindings.order(of, (String) key.getKey()) instanceof OrderBinding.One one) {
            Source.Reached hop = reached(one.field(), day);
            hops.addAll(hop.steps());
            of = hop.type();
            to = EdgeProperties.to(one.field());
            reached = hop.edge();
            key = only(key.getValue());
        }
        OrderBinding binding = bindings.order(of, (String) key.getKey());
        boolean ofEdge = binding instanceof OrderBinding.Edge;
        Map.Entry<?, ?> last = ofEdge ? only(key.getValue()) : key;
        OrderKey.Value value = ofEdge
                ? new OrderKey.OfEdge(measurements.on(EdgeProperties.of(reached, (String) last.getKey(), to), day))
                : value(binding, day);
        return new OrderKey(
                hops.isEmpty() ? value : new OrderKey.OfOne(new OrderKey.Hops(List.copyOf(hops), day), value),
                "DESC".equals(last.getValue()));
    }

    private OrderKey.Value value(OrderBinding binding, TemporalFilter.AsOf day) {
        if (binding instanceof OrderBinding.Value value) {
            return new OrderKey.OfNode(measurements.on(value.property(), day));
        }
        return new OrderKey.CountOf(reached(((OrderBinding.Count) binding).field(), day));
    }

    private Source.Reached reached(RelationshipField field, TemporalFilter.AsOf day) {
        return new Source.Reached(model.entity(field.target()), field.steps(), day);
    }

    /** The one field that an order has. */
    private static Map.Entry<?, ?> only(Object key) {
        return ((Map<?, ?>) key).entrySet().iterator().next();
    }
}
