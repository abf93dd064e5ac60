package org.commissioninggraph.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.RelationshipType;

/** Finds nodes with two edges on one day where the model says that there is at most one. */
final class ToOneCheck {
    /** The edges that exclude each other: of one node, in one direction, to one kind of node. */
    private record Place(RelationshipType.End end, String label, String key, boolean out) {}

    private final SeedProblems problems;

    ToOneCheck(SeedProblems problems) {
        this.problems = problems;
    }

    void check(List<SeedEdge> edges) {
        Map<Place, List<SeedEdge>> places = new LinkedHashMap<>();
        for (SeedEdge edge : edges) {
            if (edge.end().oneOut()) {
                Place place = new Place(edge.end(), edge.fromLabel(), edge.from(), true);
                places.computeIfAbsent(place, key -> new ArrayList<>()).add(edge);
            }
            if (edge.end().oneIn()) {
                Place place = new Place(edge.end(), edge.toLabel(), edge.to(), false);
                places.computeIfAbsent(place, key -> new ArrayList<>()).add(edge);
            }
        }
        places.forEach(this::check);
    }

    private void check(Place place, List<SeedEdge> edges) {
        edges.sort(Comparator.comparing(ToOneCheck::since));
        SeedEdge last = edges.get(0);
        for (SeedEdge edge : edges.subList(1, edges.size())) {
            if (since(edge).isBefore(until(last))) {
                tell(place, last, edge);
            }
            last = until(edge).isAfter(until(last)) ? edge : last;
        }
    }

    private void tell(Place place, SeedEdge one, SeedEdge other) {
        LocalDate day = since(other);
        String when = day.equals(LocalDate.MIN) ? "before any other" : "on " + day;
        problems.add(
                other.file(),
                other.line(),
                place.key() + " has two edges " + (place.out() ? "to " : "from ")
                        + (place.out() ? place.end().to() : place.end().from()) + " " + when + ", this one "
                        + (place.out() ? "to " + other.to() : "from " + other.from()) + " and that of line "
                        + one.line() + (place.out() ? " to " + one.to() : " from " + one.from())
                        + ": expected one on any day");
    }

    private static LocalDate since(SeedEdge edge) {
        LocalDate since = SeedCheck.date(edge.properties(), EdgeType.SINCE);
        return since == null ? LocalDate.MIN : since;
    }

    private static LocalDate until(SeedEdge edge) {
        LocalDate until = SeedCheck.date(edge.properties(), EdgeType.UNTIL);
        return until == null ? LocalDate.MAX : until;
    }
}
