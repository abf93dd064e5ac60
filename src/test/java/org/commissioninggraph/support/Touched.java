package org.commissioninggraph.support;

import java.util.stream.Stream;
import org.commissioninggraph.graph.PlanTree;

/**
 * How many rows of the database a statement touched, as its profile tells: what each operator gave that reads nodes or
 * relationships. Neo4j does not tell the rows of all that is read: those of a plan within an expression are told as
 * dbHits of the operator that computes it, and what the full-text index finds as dbHits of the operator that looks at it.
 * So every operator counts at least an eighth of its dbHits, which is what the operators that tell both have for a row at
 * most, and the one above the index all of them.
 */
public final class Touched {
    private static final long HITS_OF_A_ROW = 8;
    private static final String INDEX = "ProcedureCall";

    private Touched() {}

    public static long rows(PlanTree profile) {
        long told = reads(profile.operator()) ? profile.rows() : 0;
        boolean found =
                profile.children().stream().anyMatch(child -> child.operator().startsWith(INDEX));
        long rows = Math.max(told, found ? profile.dbHits() : profile.dbHits() / HITS_OF_A_ROW);
        for (PlanTree child : profile.children()) {
            rows += rows(child);
        }
        return rows;
    }

    private static boolean reads(String operator) {
        return Stream.of("Scan", "Seek", "Expand", "CountStore").anyMatch(operator::contains);
    }
}
