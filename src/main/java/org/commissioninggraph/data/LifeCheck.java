package org.commissioninggraph.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.NodeType;
import org.jspecify.annotations.Nullable;

/**
 * Finds relationships that hold on a day on which one of their ends is not open. With none of them, a list below a node
 * shows the same as a filtered list at the root.
 */
final class LifeCheck {
    private final SeedRelease seed;
    private final SeedProblems problems;

    LifeCheck(SeedRelease seed, SeedProblems problems) {
        this.seed = seed;
        this.problems = problems;
    }

    void check(List<SeedEdge> edges) {
        for (SeedEdge edge : edges) {
            if (edge.end().edge().dated()) {
                check(edge, edge.fromLabel(), edge.from());
                check(edge, edge.toLabel(), edge.to());
            }
        }
    }

    private void check(SeedEdge edge, String label, String key) {
        SeedNode node = seed.nodes().getOrDefault(label, Map.of()).get(key);
        Map<String, Object> life = node == null ? Map.of() : node.properties();
        LocalDate opened = SeedCheck.date(life, NodeType.OPENED);
        LocalDate closed = SeedCheck.date(life, NodeType.CLOSED);
        if (opened != null && closed != null && opened.isAfter(closed)) {
            return; // told already
        }
        LocalDate since = SeedCheck.date(edge.properties(), EdgeType.SINCE);
        if (opened != null && (since == null || since.isBefore(opened))) {
            tell(edge, EdgeType.SINCE, since, key + " opened on " + opened, opened + " or later");
        }
        LocalDate until = SeedCheck.date(edge.properties(), EdgeType.UNTIL);
        if (closed != null && (until == null || until.isAfter(closed.plusDays(1)))) {
            tell(edge, EdgeType.UNTIL, until, key + " closed on " + closed, closed.plusDays(1) + " or earlier");
        }
    }

    private void tell(SeedEdge edge, String column, @Nullable LocalDate day, String because, String expected) {
        problems.add(
                edge.file(),
                edge.line(),
                column + (day == null ? " is empty" : " is " + day) + ", but " + because + ": expected " + expected
                        + ", since a relationship holds only while both its ends are open");
    }
}
