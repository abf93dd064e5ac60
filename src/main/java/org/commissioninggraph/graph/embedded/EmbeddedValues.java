package org.commissioninggraph.graph.embedded;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.graph.PlainValues;
import org.commissioninggraph.graph.PlanTree;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.spatial.Coordinate;
import org.neo4j.graphdb.spatial.Point;

/** The server's own values and plans as plain Java. */
final class EmbeddedValues {
    private static final PlainValues PLAIN = new PlainValues(EmbeddedValues::simpler);

    private EmbeddedValues() {}

    static Map<String, @Nullable Object> row(List<String> columns, Map<String, Object> values) {
        return PLAIN.row(columns, values);
    }

    static PlanTree plan(ExecutionPlanDescription plan) {
        List<PlanTree> children =
                plan.getChildren().stream().map(EmbeddedValues::plan).toList();
        Map<String, @Nullable Object> arguments = PLAIN.map(plan.getArguments());
        if (!plan.hasProfilerStatistics()) {
            return new PlanTree(plan.getName(), arguments, 0, 0, children);
        }
        ExecutionPlanDescription.ProfilerStatistics done = plan.getProfilerStatistics();
        return new PlanTree(
                plan.getName(),
                arguments,
                done.hasDbHits() ? done.getDbHits() : 0,
                done.hasRows() ? done.getRows() : 0,
                children);
    }

    private static Object simpler(Object value) {
        if (value instanceof Entity entity) {
            return entity.getAllProperties();
        }
        if (value instanceof Point point) {
            Coordinate place = point.getCoordinate();
            return PlainValues.point(place.getCoordinate()[1], place.getCoordinate()[0]);
        }
        return value instanceof Number number
                ? number(number)
                : value.getClass().isArray() ? list(value) : value;
    }

    /** Numbers come as small as the parameter or the property was that they are from. */
    private static Number number(Number number) {
        if (number instanceof Long || number instanceof Double) {
            return number;
        }
        return number instanceof Float ? (Number) number.doubleValue() : (Number) number.longValue();
    }

    /** A list that is a property comes as an array. */
    private static List<Object> list(Object array) {
        List<Object> list = new ArrayList<>();
        for (int index = 0; index < Array.getLength(array); index++) {
            list.add(Array.get(array, index));
        }
        return list;
    }
}
