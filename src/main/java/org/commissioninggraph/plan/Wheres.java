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
import org.commissioninggraph.plan.Predicate.Operand;
import org.jspecify.annotations.Nullable;

/**
 * Plans filters. All that one object says must hold; one that is empty says nothing. Null is there only as a value to
 * compare with: what else it may be was refused, and what absent variables would have said was left out.
 */
final class Wheres {
    private final Model model;
    private final Comparisons comparisons;

    Wheres(Model model, Parameters parameters) {
        this.model = model;
        this.comparisons = new Comparisons(parameters);
    }

    /**
     * @param edge null where there is no single edge that leads to the node
     * @param day the day on which the hops inside of the filter are followed
     * @return null where nothing is asked
     */
    @Nullable Predicate of(EntityType type, @Nullable EdgeType edge, @Nullable Object where, Time.AsOf day) {
        if (!(where instanceof Map<?, ?> conditions)) {
            return null;
        }
        List<Predicate> all = new ArrayList<>();
        conditions.forEach((name, value) -> condition(all, type, edge, (String) name, value, day));
        return all.isEmpty() ? null : all.size() == 1 ? all.get(0) : new Predicate.And(List.copyOf(all));
    }

    private void condition(
            List<Predicate> all, EntityType type, @Nullable EdgeType edge, String name, Object value, Time.AsOf day) {
        switch (name) {
            case "and" -> all.addAll(each(type, edge, value, day));
            case "or" -> all.add(new Predicate.Or(each(type, edge, value, day)));
            case "not" -> all.add(new Predicate.Not(orAlways(of(type, edge, value, day))));
            case "edge" -> edge(all, edge, (Map<?, ?>) value);
            default -> field(all, type.field(name), value, day);
        }
    }

    private List<Predicate> each(EntityType type, @Nullable EdgeType edge, Object list, Time.AsOf day) {
        List<Predicate> predicates = new ArrayList<>();
        for (Object where : (List<?>) list) {
            predicates.add(orAlways(of(type, edge, where, day)));
        }
        return List.copyOf(predicates);
    }

    /** A filter that asks nothing lets everything pass. */
    private static Predicate orAlways(@Nullable Predicate predicate) {
        return predicate == null ? new Predicate.And(List.of()) : predicate;
    }

    private void edge(List<Predicate> all, @Nullable EdgeType edge, Map<?, ?> conditions) {
        conditions.forEach((name, value) -> {
            Property property = edge == null ? null : edge.properties().get((String) name);
            if (property != null) {
                all.addAll(comparisons.of(new Operand(property, true), (Map<?, ?>) value));
            }
        });
    }

    private void field(List<Predicate> all, @Nullable Field field, Object value, Time.AsOf day) {
        if (field instanceof Property property) {
            all.addAll(comparisons.of(new Operand(property, false), (Map<?, ?>) value));
        }
        if (!(field instanceof Hop hop)) {
            return;
        }
        Source.Reached source = new Source.Reached(model.entity(hop.target()), hop.steps(), day);
        if (hop.many()) {
            quantified(all, source, (Map<?, ?>) value, day);
        } else {
            all.add(new Predicate.Exists(source, of(source.type(), null, value, day)));
        }
    }

    private void quantified(List<Predicate> all, Source.Reached source, Map<?, ?> value, Time.AsOf day) {
        EdgeType edge = Connections.edge(source);
        value.forEach((quantifier, where) -> all.addAll(quantified((String) quantifier, source, edge, where, day)));
    }

    private List<Predicate> quantified(
            String quantifier, Source.Reached source, @Nullable EdgeType edge, Object where, Time.AsOf day) {
        return switch (quantifier) {
            case "some" -> List.of(new Predicate.Exists(source, of(source.type(), edge, where, day)));
            case "none" -> List.of(not(new Predicate.Exists(source, of(source.type(), edge, where, day))));
            case "all" ->
                List.of(not(new Predicate.Exists(source, not(orAlways(of(source.type(), edge, where, day))))));
            case "count" -> comparisons.ofCount(source, (Map<?, ?>) where);
            default -> throw new IllegalStateException("no quantifier " + quantifier);
        };
    }

    private static Predicate not(Predicate predicate) {
        return new Predicate.Not(predicate);
    }
}
