package org.commissioninggraph.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.commissioninggraph.model.EntityType;

/**
 * Plans what several fields ask alike so that it is read once. Such outputs have one number, and equal plans but for
 * their response keys.
 */
final class SharedOutputs {
    /**
     * @param type of the node of which it is asked
     * @param scope of the field above
     */
    private record Asked(EntityType type, TemporalScope scope, int shape) {}

    /**
     * @param first its first parameter
     * @param end the first parameter after it
     */
    private record Reading(int number, int first, int end) {}

    private final Parameters parameters;
    private final FieldShapes shapes = new FieldShapes();
    private final Map<Asked, Reading> readings = new HashMap<>();
    private int numbers;

    SharedOutputs(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * @param plan makes the output, given its number
     */
    Output of(EntityType type, CollectedField field, TemporalScope scope, IntFunction<Output> plan) {
        Asked asked = new Asked(type, scope, shapes.of(field));
        Reading known = readings.get(asked);
        if (known != null) {
            return parameters.again(known.first(), known.end(), () -> plan.apply(known.number()));
        }
        int number = numbers++;
        int first = parameters.next();
        Output output = plan.apply(number);
        readings.put(asked, new Reading(number, first, parameters.next()));
        return output;
    }
}
