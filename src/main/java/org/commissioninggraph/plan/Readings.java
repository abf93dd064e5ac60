package org.commissioninggraph.plan;

import graphql.schema.SelectedField;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.commissioninggraph.model.EntityType;

/**
 * Plans what several fields ask alike so that it is read once. Such outputs have one number, and equal plans but for
 * their response keys.
 */
final class Readings {
    /**
     * @param type of the node of which it is asked
     * @param moment of the field above
     */
    private record Asked(EntityType type, Moment moment, int shape) {}

    private record Reading(int number, int firstParameter) {}

    private final Parameters parameters;
    private final FieldShapes shapes = new FieldShapes();
    private final Map<Asked, Reading> readings = new HashMap<>();

    Readings(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * @param plan makes the output, given its number
     */
    Output of(EntityType type, SelectedField field, Moment moment, IntFunction<Output> plan) {
        Asked asked = new Asked(type, moment, shapes.of(field));
        Reading known = readings.get(asked);
        if (known != null) {
            return parameters.again(known.firstParameter(), () -> plan.apply(known.number()));
        }
        Reading fresh = new Reading(readings.size(), parameters.size());
        readings.put(asked, fresh);
        return plan.apply(fresh.number());
    }
}
