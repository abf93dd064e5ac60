package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.plan.Predicate.And;
import org.commissioninggraph.plan.Predicate.Compare;
import org.commissioninggraph.plan.Predicate.Count;
import org.commissioninggraph.plan.Predicate.Exists;
import org.commissioninggraph.plan.Predicate.Near;
import org.commissioninggraph.plan.Predicate.Not;
import org.commissioninggraph.plan.Predicate.Or;
import org.commissioninggraph.schema.Comparison;

/** The values of one filter, apart from those of the plan as long as the filter is not as it shall be. */
final class FilterValues {
    private final Parameters parameters;
    private final int first;
    private final List<Object> values;
    private final Map<Parameter, Parameter> own = new HashMap<>();

    /**
     * Takes them from the parameters of the plan.
     *
     * @param first the first of the parameters that were made for the filter
     */
    FilterValues(Parameters parameters, int first) {
        this.parameters = parameters;
        this.first = first;
        this.values = parameters.takeFrom(first);
    }

    /** One IN for what is compared by EQ and IN. */
    Compare in(List<Predicate> alike) {
        List<Object> list = new ArrayList<>();
        for (Predicate predicate : alike) {
            Compare compare = (Compare) predicate;
            Object value = values.get(compare.value().index() - first);
            if (compare.comparison() == Comparison.IN) {
                list.addAll((List<?>) value);
            } else {
                list.add(value);
            }
        }
        values.add(list);
        Compare any = (Compare) alike.get(0);
        return new Compare(any.operand(), Comparison.IN, any.ignoreCase(), new Parameter(first + values.size() - 1));
    }

    /** The filter with parameters of the plan, one for each value that it still has. */
    Predicate given(Predicate predicate) {
        if (predicate instanceof And and) {
            return new And(and.all().stream().map(this::given).toList());
        }
        if (predicate instanceof Or or) {
            return new Or(or.any().stream().map(this::given).toList());
        }
        if (predicate instanceof Not not) {
            return new Not(given(not.predicate()));
        }
        if (predicate instanceof Compare compare) {
            return new Compare(compare.operand(), compare.comparison(), compare.ignoreCase(), given(compare.value()));
        }
        if (predicate instanceof Near near) {
            return new Near(near.operand(), given(near.latitude()), given(near.longitude()), given(near.kilometres()));
        }
        if (predicate instanceof Exists exists && exists.where() != null) {
            return new Exists(exists.source(), given(exists.where()));
        }
        if (predicate instanceof Count count) {
            return new Count(count.source(), count.comparison(), given(count.value()));
        }
        return predicate;
    }

    private Parameter given(Parameter parameter) {
        return own.computeIfAbsent(parameter, added -> parameters.add(values.get(added.index() - first)));
    }
}
