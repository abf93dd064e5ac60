package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The values of a plan's parameters, gathered while it is made. */
final class Parameters {
    private List<Object> values = new ArrayList<>();
    private int next;
    private boolean again;

    Parameter add(Object value) {
        if (next < values.size()) {
            values.set(next, value);
        } else {
            values.add(value);
        }
        return new Parameter(next++);
    }

    /** Gives one another value. */
    void put(Parameter parameter, Object value) {
        values.set(parameter.index(), value);
    }

    /** The value of one, of the type that the caller knows. */
    @SuppressWarnings("unchecked")
    <T> T value(Parameter parameter) {
        return (T) values.get(parameter.index());
    }

    /** The index of the next one. */
    int next() {
        return next;
    }

    /** Takes the values from one on away again. */
    List<Object> takeFrom(int first) {
        List<Object> added = values.subList(first, next);
        List<Object> taken = new ArrayList<>(added);
        if (!again) {
            added.clear();
        }
        next = first;
        return taken;
    }

    /**
     * Plans something a second time, with the parameters that it was given the first time. Where that is itself within
     * something that is planned again, and was planned there first, the next parameter is the one after them.
     *
     * @param first the index that the next parameter had then
     * @param end the index that the next parameter had afterwards
     */
    <T> T again(int first, int end, Supplier<T> planned) {
        List<Object> all = values;
        int here = next;
        boolean outer = again;
        values = new ArrayList<>(all);
        next = first;
        again = true;
        try {
            return planned.get();
        } finally {
            values = all;
            next = here == first ? end : here;
            again = outer;
        }
    }

    /** The days of a time, to tell one list from another. */
    String describe(TemporalFilter time) {
        if (time instanceof TemporalFilter.AsOf asOf) {
            return "@" + value(asOf.day());
        }
        if (time instanceof TemporalFilter.During during) {
            return "@" + value(during.from()) + "/" + value(during.until());
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
