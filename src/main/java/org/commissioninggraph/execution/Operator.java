package org.commissioninggraph.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operator of the plan by which the database runs a statement.
 *
 * @param name as Neo4j calls it, for instance {@code NodeUniqueIndexSeek}
 * @param details what it works on, in the words of Neo4j; empty where it says none
 * @param estimatedRows how many rows the database expects of it
 * @param work null where the statement was not run
 * @param children those whose rows it takes
 */
public record Operator(
        String name, String details, double estimatedRows, @Nullable Work work, List<Operator> children) {
    /**
     * What an operator did.
     *
     * @param rows how many it gave
     * @param dbHits how often it touched the store
     */
    public record Work(long rows, long dbHits) {}

    /** The store's work of this operator and all below it. */
    long totalDbHits() {
        long total = work == null ? 0 : work.dbHits();
        for (Operator child : children) {
            total += child.totalDbHits();
        }
        return total;
    }

    /** As it is told to a client. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("operator", name);
        told.put("details", details);
        told.put("estimatedRows", estimatedRows);
        if (work != null) {
            told.put("rows", work.rows());
            told.put("dbHits", work.dbHits());
        }
        List<Map<String, Object>> below = new ArrayList<>();
        children.forEach(child -> below.add(child.told()));
        told.put("children", below);
        return told;
    }
}
