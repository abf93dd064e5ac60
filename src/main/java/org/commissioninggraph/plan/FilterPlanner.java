package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipField;
import org.commissioninggraph.plan.Predicate.Operand;
import org.commissioninggraph.schema.Bindings;
import org.commissioninggraph.schema.FilterBinding;
import org.commissioninggraph.schema.Quantifier;
import org.jspecify.annotations.Nullable;

/**
 * Plans filters. All that one object says must hold; one that is empty says nothing. Null is there only as a value to
 * compare with: what else it may be was refused, and what absent variables would have said was left out.
 */
final class FilterPlanner {
    private final Model model;
    private final Bindings bindings;
    private final ComparisonPlanner comparisons;
    private final Measurements measurements;

    FilterPlanner(Model model, Bindings bindings, Parameters parameters, Measurements measurements) {
        this.model = model;
        this.bindings = bindings;
        this.comparisons = new ComparisonPlanner(parameters);
        this.measurements = measurements;
    }

    /**
     * @param edge null where there is no single edge that leads to the node
     * @param day the day on which the hops inside of the filter are followed
     * @return null where nothing is asked
     */
    @Nullable Predicate of(EntityType type, @Nullable EdgeType edge, @Nullable Object where, TemporalFilter.AsOf day) {
        return of(new Place(type, edge, EdgeProperties.LIST), where, day);
    }

    private @Nullable Predicate of(Place place, @Nullable Object where, TemporalFilter.AsOf day) {
        if (!(where instanceof Map<?, ?> conditions)) {
            return null;
        }
        List<Predicate> all = new ArrayList<>();
        conditions.forEach((name, value) -> condition(all, place, (String) name, value, day));
        return all.isEmpty() ? null : all.size() == 1 ? all.get(0) : new Predicate.And(List.copyOf(all));
    }

    private void condition(List<Predicate> all, Place place, String name, Object value, TemporalFilter.AsOf day) {
        FilterBinding binding = bindings.filter(place.type(), name);
        if (binding instanceof FilterBinding.And) {
            all.addAll(each(place, value, day));
        } else if (binding instanceof FilterBinding.Or) {
            all.add(new Predicate.Or(each(place, value, day)));
        } else if (binding instanceof FilterBinding.Not) {
            all.add(new Predicate.Not(orAlways(of(place, value, day))));
        } else if (binding instanceof FilterBinding.Edge) {
            edge(all, place, (Map<?, ?>) value, day);
        } else if (binding instanceof FilterBinding.Value of) {
            Operand operand = new Operand(measurements.on(of.property(), day), false);
            all.addAll(comparisons.of(operand, (Map<?, ?>) value));
        } else if (binding instanceof FilterBinding.One one) {
            Source.Reached source = reached(one.field(), day);
            all.add(new Predicate.Exists(source, of(at(source, one.field()), value, day)));
        } else {
            quantified(all, ((FilterBinding.Many) binding).field(), (Map<?, ?>) value, day);
        }
    }

    private Source.Reached reached(RelationshipField field, TemporalFilter.AsOf day) {
        return new Source.Reached(model.entity(field.target()), field.steps(), day);
    }

    private static Place at(Source.Reached source, RelationshipField field) {
        return new Place(source.type(), source.edge(), EdgeProperties.to(field));
    }

    private List<Predicate> each(Place place, Object list, TemporalFilter.AsOf day) {
        List<Predicate> predicates = new ArrayList<>();
        for (Object where : (List<?>) list) {
            predicates.add(orAlways(of(place, where, day)));
        }
        return List.copyOf(predicates);
    }

    /** A filter that asks nothing lets everything pass. */
    private static Predicate orAlways(@Nullable Predicate predicate) {
        return predicate == null ? new Predicate.And(List.of()) : predicate;
    }

    private void edge(List<Predicate> all, Place place, Map<?, ?> conditions, TemporalFilter.AsOf day) {
        conditions.forEach((name, value) -> {
            Property property = EdgeProperties.of(place.edge(), (String) name, place.to());
            Operand operand = new Operand(measurements.on(property, day), true);
            all.addAll(comparisons.of(operand, (Map<?, ?>) value));
        });
    }

    private void quantified(List<Predicate> all, RelationshipField field, Map<?, ?> value, TemporalFilter.AsOf day) {
        Source.Reached source = reached(field, day);
        Place place = at(source, field);
        value.forEach((quantifier, where) ->
                all.addAll(quantified(Quantifier.named((String) quantifier), source, place, where, day)));
    }

    private List<Predicate> quantified(
            Quantifier quantifier, Source.Reached source, Place place, Object where, TemporalFilter.AsOf day) {
        return switch (quantifier) {
            case SOME -> List.of(new Predicate.Exists(source, of(place, where, day)));
            case NONE -> List.of(not(new Predicate.Exists(source, of(place, where, day))));
            case ALL -> List.of(not(new Predicate.Exists(source, not(orAlways(of(place, where, day))))));
            case COUNT -> comparisons.ofCount(source, (Map<?, ?>) where);
        };
    }

    private static Predicate not(Predicate predicate) {
        return new Predicate.Not(predicate);
    }

    /**
     * What conditions are on.
     *
     * @param edge null where there is no single edge that leads there
     * @param to what it leads to, in words
     */
    private record Place(EntityType type, @Nullable EdgeType edge, String to) {}
}
