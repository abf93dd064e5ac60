package org.commissioninggraph.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;

/**
 * The names of the columns: the response keys that lead to a value, joined by dots. Those of {@code nodes},
 * {@code edges}, {@code overTime} and {@code groupBy} are left out, since they tell nothing, unless two columns would have one name.
 */
final class ColumnNames {
    private final List<List<Part>> columns = new ArrayList<>();

    /**
     * One part of a name.
     *
     * @param optional whether it is left out where the name is the only one without it
     */
    record Part(String text, boolean optional) {}

    /** Adds a column, and returns its place in the header. */
    int add(List<Part> parts) {
        columns.add(parts);
        return columns.size() - 1;
    }

    /** @throws RequestException when two columns have one name */
    List<String> header() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        columns.forEach(parts -> counts.merge(brief(parts), 1, Integer::sum));
        Set<String> header = new LinkedHashSet<>();
        for (List<Part> parts : columns) {
            String name = counts.getOrDefault(brief(parts), 0) > 1 ? whole(parts) : brief(parts);
            if (!header.add(name)) {
                throw new RequestException(
                        ErrorCode.NOT_A_TABLE,
                        "two columns would be called " + name,
                        "give one of the fields another name by an alias, as in first: name");
            }
        }
        return List.copyOf(header);
    }

    private static String brief(List<Part> parts) {
        return joined(parts.stream().filter(part -> !part.optional()).toList());
    }

    private static String whole(List<Part> parts) {
        return joined(parts);
    }

    private static String joined(List<Part> parts) {
        return String.join(".", parts.stream().map(Part::text).toList());
    }
}
