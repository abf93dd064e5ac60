package org.commissioninggraph.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Series;

/**
 * The indexes of values that vary in time: one for each day on which they change, so that a list at the root as of any day
 * is read by an index. Which days those are only the seed files tell.
 *
 * @param byName the statement that makes each
 */
record SeriesIndexes(Map<String, String> byName) {
    /** No name in SDL has a blank, so that all these are of series. */
    private static final String OF_SERIES =
            "SHOW RANGE INDEXES YIELD name, properties WHERE size(properties) = 1 AND properties[0] =~ '.+ \\\\d{4}-.+'"
                    + " RETURN name";

    /**
     * @param days on which the values of a series change, by its key
     */
    static SeriesIndexes of(Model model, Map<String, List<LocalDate>> days) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (NodeType type : model.nodeTypes().values()) {
            for (Property property : type.plural() == null ? List.<Property>of() : type.measured()) {
                Series series = Objects.requireNonNull(property.series());
                for (LocalDate day :
                        property.indexed() ? days.getOrDefault(series.key(), List.of()) : List.<LocalDate>of()) {
                    String stored = series.value(day);
                    byName.put(Indexes.name(type, stored), Indexes.range(type, stored));
                }
            }
        }
        return new SeriesIndexes(byName);
    }

    /** To be executed before a release is loaded. Each makes what is not there yet. */
    List<String> statements() {
        return List.copyOf(byName.values());
    }

    /** To be executed when the release is loaded: what removes the indexes of days that only another one had. */
    List<String> outdated(Database database) {
        List<String> outdated = new ArrayList<>();
        database.read(OF_SERIES, Map.of()).forEach(row -> {
            String name = String.valueOf(row.get("name"));
            if (!byName.containsKey(name)) {
                outdated.add("DROP INDEX " + SeedWriter.quoted(name) + " IF EXISTS");
            }
        });
        return outdated;
    }
}
