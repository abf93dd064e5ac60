package org.commissioninggraph.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.release.ServedRelease;
import org.jspecify.annotations.Nullable;

/** Compares the model with what a database was loaded for. */
public final class ModelMatch {
    private static final int MOST = 5;
    private static final Set<String> UNIQUE = Set.of("UNIQUENESS", "NODE_KEY");

    private ModelMatch() {}

    /**
     * One line for each thing in which they differ, with what to do; the last tells how many more there are. Empty when
     * the database fits the model.
     */
    public static List<String> differences(Database database, Model model, ServedRelease release) {
        List<String> differences = new ArrayList<>();
        Set<String> loaded = new TreeSet<>(release.shape());
        List<String> wanted = ModelShape.of(model);
        for (String word : wanted) {
            if (!loaded.remove(word)) {
                differences.add("the model has " + word + ", with which release " + release.version()
                        + " was not loaded: run `load`");
            }
        }
        for (String word : loaded) {
            differences.add("release " + release.version() + " was loaded with " + word
                    + ", which the model does not have: run `load`");
        }
        Set<String> present = constraints(database);
        for (EntityType type : model.entities()) {
            for (String property : GraphSchema.keys(type)) {
                String key = type.name() + "." + property;
                if (!present.contains(key)) {
                    differences.add("the database has no constraint that makes " + key + " unique: run `load`");
                }
            }
        }
        return differences.size() <= MOST ? differences : firstOf(differences);
    }

    private static List<String> firstOf(List<String> differences) {
        List<String> first = new ArrayList<>(differences.subList(0, MOST));
        first.add("and " + (differences.size() - MOST) + " more such differences");
        return first;
    }

    /** A word for each property that is unique. Told apart here: Neo4j takes twice as long to plan a statement that does. */
    private static Set<String> constraints(Database database) {
        Set<String> present = new HashSet<>();
        for (Map<String, @Nullable Object> row :
                database.read("SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties", Map.of())) {
            List<?> properties = (List<?>) Objects.requireNonNull(row.get("properties"));
            if (UNIQUE.contains(row.get("type")) && properties.size() == 1) {
                List<?> labels = (List<?>) Objects.requireNonNull(row.get("labelsOrTypes"));
                present.add(labels.get(0) + "." + properties.get(0));
            }
        }
        return present;
    }
}
