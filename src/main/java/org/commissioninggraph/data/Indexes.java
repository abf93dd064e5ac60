package org.commissioninggraph.data;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.ScalarType;

/**
 * The statements that make the indexes of single properties. For the shipped release they make a load a seventh longer and
 * the store a quarter larger, and a page of practices by name touches 284 rows in the place of 39,797; by postcode 10 in the
 * place of 32,963.
 *
 * <p>No text indexes: one on the names of practices found a rare word ({@code contains}) by 6 rows in the place of 31,997,
 * but a common one no quicker, and nothing without capitals.
 */
final class Indexes {
    /** Neo4j refuses a value of a range index of more than about 8,160. */
    static final int MOST_BYTES = 8_000;

    private Indexes() {}

    /** Whether an index holds a property: also its key, which is unique, and what it is ordered by. */
    static boolean hold(EntityType type, Property property) {
        return property.equals(type.key()) || type.plural() != null && property.indexed();
    }

    static List<String> statements(Model model) {
        List<String> statements = points(model);
        statements.addAll(ranges(model));
        return statements;
    }

    private static List<String> points(Model model) {
        List<String> statements = new ArrayList<>();
        for (NodeType type : model.nodeTypes().values()) {
            for (Property property : type.properties()) {
                if (property.type() == ScalarType.POINT) {
                    String name = type.name() + "_" + property.name();
                    statements.add("CREATE POINT INDEX `" + name + "` IF NOT EXISTS FOR (n:`" + type.name()
                            + "`) ON (n.`" + property.name() + "`);\n");
                }
            }
        }
        return statements;
    }

    /** For lists at the root. */
    private static List<String> ranges(Model model) {
        List<String> statements = new ArrayList<>();
        for (EntityType type : model.entities()) {
            for (Property property : type.plural() == null ? List.<Property>of() : type.written()) {
                if (property.indexed() && !property.equals(type.key())) {
                    statements.add(range(type, property.name()));
                }
                if (property.indexed() && property.alphabetical()) {
                    statements.add(range(type, property.orderedBy()));
                }
                if (property.indexed() && property.isOrderedWithCode()) {
                    statements.add(range(type, property.withCode().stored()));
                }
            }
        }
        return statements;
    }

    static String range(EntityType type, String property) {
        return "CREATE INDEX `" + name(type, property) + "` IF NOT EXISTS FOR (n:`" + type.name() + "`) ON (n.`"
                + property + "`);\n";
    }

    static String name(EntityType type, String property) {
        return type.name() + "_" + property;
    }
}
