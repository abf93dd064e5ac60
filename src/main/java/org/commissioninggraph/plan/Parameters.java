package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values of a plan's parameters, gathered while it is made. */
final class Parameters {
    private List<Object> values = new ArrayList<>();

    /** All values, while something is planned a second time; else null. */
    private @Nullable List<Object> all;

    Parameter add(Object value) {
        values.add(value);
        return new Parameter(values.size() - 1);
    }

    /** How many there are: the index of the next one. */
    int size() {
        return values.size();
    }

    /** Takes the values from one on away again. */
    List<Object> takeFrom(int first) {
        List<Object> added = values.subList(first, values.size());
        List<Object> taken = new ArrayList<>(added);
        added.clear();
        return taken;
    }

    /**
     * Plans something a second time, with the parameters that it was given the first time.
     *
     * Something within it may have had its parameters before those of what is around it, or after.
     *
     * @param first the index that the next parameter had then
     */
    <T> T again(int first, Supplier<T> planned) {
        List<Object> before = values;
        List<Object> allBefore = all;
        all = all == null ? values : all;
        values = new ArrayList<>(all.subList(0, first));
        try {
            return planned.get();
        } finally {
            values = before;
            all = allBefore;
        }
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
