package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a plan's parameters, gathered while it is made. */
final class Parameters {
    private final List<Object> values = new ArrayList<>();

    Parameter add(Object value) {
        values.add(value);
        return new Parameter(values.size() - 1);
    }

    /** The days of a time, to tell one list from another. */
    String describe(Time time) {
        if (time instanceof Time.AsOf asOf) {
            return "@" + values.get(asOf.day().index());
        }
        if (time instanceof Time.During during) {
            return "@" + values.get(during.from().index()) + "/"
                    + values.get(during.until().index());
        }
        return "@always";
    }

    Map<String, Object> byName() {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int index = 0; index < values.size(); index++) {
            named.put(new Parameter(index).name(), values.get(index));
        }
        return named;
    }
}
