package org.commissioninggraph.bench;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What answers of different shapes have in common: each row has the code of an organisation.
 *
 * @param known every code in the graph
 */
record Codes(Set<String> known) {
    /** How many codes there are in an answer, those in its lists and maps among them. */
    long count(Object answer) {
        if (answer instanceof Map<?, ?> map) {
            return count(map.values());
        }
        if (answer instanceof Collection<?> values) {
            long found = 0;
            for (Object value : values) {
                found += value == null ? 0 : count(value);
            }
            return found;
        }
        return answer instanceof String text && known.contains(text) ? 1 : 0;
    }
}
