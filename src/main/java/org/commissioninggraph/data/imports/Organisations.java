package org.commissioninggraph.data.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organisations found so far, by code, with their lives: what relationships are checked against and clipped to. */
final class Organisations {
    private final Map<String, Organisation> byCode = new HashMap<>();

    private record Organisation(String label, Interval life, InputRow origin) {}

    /** A code is unique over all organisations; a second one is reported. */
    void add(String label, String code, Interval life, InputRow origin) {
        Organisation first = byCode.putIfAbsent(code, new Organisation(label, life, origin));
        if (first != null) {
            String where = first.origin.file() + ":" + first.origin.line();
            origin.problem("the code " + code + " is that of a " + first.label + " in " + where, "a code of its own");
        }
    }

    boolean contains(String code) {
        return byCode.containsKey(code);
    }

    boolean is(Set<String> labels, String code) {
        Organisation found = byCode.get(code);
        return found != null && labels.contains(found.label);
    }

    /** The life of what is known by a code; without ends for what is no organisation, such as a service. */
    Interval life(String code) {
        Organisation found = byCode.get(code);
        return found == null ? new Interval(null, null) : found.life;
    }

    /** The life of the organisation that a column names; null after reporting that there is none of this label. */
    @Nullable Interval life(InputRow row, String column, String label) {
        return life(row, column, row.text(column), label);
    }

    @Nullable Interval life(InputRow row, String column, String code, String label) {
        Organisation found = byCode.get(code);
        if (found != null && found.label.equals(label)) {
            return found.life;
        }
        row.problem(column + " \"" + code + "\" is not in the data", "the code of a " + label);
        return null;
    }
}
