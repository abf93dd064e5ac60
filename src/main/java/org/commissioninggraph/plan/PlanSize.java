package org.commissioninggraph.plan;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How large a plan is in memory. What it shares with the model is not counted. */
public final class PlanSize {
    /** As measured: a record, and the list that holds it. */
    private static final int BYTES = 32;

    private static final String ROOM = QueryPlan.class.getPackageName();

    /** What may refer to something. */
    private static final ClassValue<List<Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> record) {
            return Stream.of(record.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private PlanSize() {}

    /** In bytes, about. */
    public static long of(QueryPlan plan) {
        return BYTES * objects(plan);
    }

    private static long objects(@Nullable Object value) {
        if (value instanceof Collection<?> values) {
            long objects = 1;
            for (Object each : values) {
                objects += objects(each);
            }
            return objects;
        }
        if (value instanceof Map<?, ?> map) {
            return objects(map.keySet()) + objects(map.values());
        }
        if (!(value instanceof Record) || !value.getClass().getPackageName().equals(ROOM)) {
            return value instanceof String ? 1 : 0;
        }
        long objects = 1;
        for (Method component : COMPONENTS.get(value.getClass())) {
            objects += objects(read(component, value));
        }
        return objects;
    }

    private static @Nullable Object read(Method component, Object of) {
        try {
            return component.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of this room cannot be read", e);
        }
    }
}
