package org.commissioninggraph.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operator of a statement's plan.
 *
 * @param operator its name without the database's, for instance {@code NodeUniqueIndexSeek}
 * @param dbHits how often it touched the store; 0 where the plan was only explained
 * @param rows how many rows it gave; 0 where the plan was only explained
 */
public record PlanTree(
        String operator, Map<String, @Nullable Object> arguments, long dbHits, long rows, List<PlanTree> children) {
    /** Neo4j adds the database's name to an operator's, as in {@code Filter@neo4j}. */
    public PlanTree {
        int at = operator.indexOf('@');
        operator = at < 0 ? operator : operator.substring(0, at);
    }

    /** The store's work of this operator and all below it. */
    public long totalDbHits() {
        long total = dbHits;
        for (PlanTree child : children) {
            total += child.totalDbHits();
        }
        return total;
    }

    /** What it works on, in the words of Neo4j; empty where it says none. */
    public String details() {
        Object details = arguments.get("Details");
        return details == null ? "" : details.toString();
    }

    /** How many rows the database expects of it; 0 where it does not say. */
    public double estimatedRows() {
        return arguments.get("EstimatedRows") instanceof Number estimated ? estimated.doubleValue() : 0;
    }

    /** Whether this operator or one below it has this name. */
    public boolean uses(String name) {
        return operator.equals(name) || children.stream().anyMatch(child -> child.uses(name));
    }
}
