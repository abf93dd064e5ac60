package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.commissioninggraph.model.EdgeType;
import org.commissioninggraph.model.Model;

/** Follows successions, as far as they lead. */
final class NaiveLineage {
    /** What is asked of the lineage of a node, and the day that holds for everything below it. */
    record Of(NaiveNode node, LocalDate day) {}

    /** A succession, and the day that holds for everything below it. */
    record Link(NaiveEdge edge, LocalDate day) {}

    private final String type;

    NaiveLineage(Model model) {
        this.type = Objects.requireNonNull(model.succession()).step().type();
    }

    List<NaiveNode> became(NaiveNode node, LocalDate day) {
        List<NaiveNode> open = new ArrayList<>();
        for (NaiveNode later : reached(node, true, edge -> !on(edge).isAfter(day))) {
            if (NaiveTime.on(day).overlaps(later)) {
                open.add(later);
            }
        }
        return open;
    }

    List<NaiveNode> nodes(NaiveNode node) {
        Set<NaiveNode> all = new LinkedHashSet<>(reached(node, true, edge -> true));
        all.addAll(reached(node, false, edge -> true));
        return all.stream().sorted(Comparator.comparing(NaiveNode::key)).toList();
    }

    List<NaiveEdge> edges(NaiveNode node) {
        Set<NaiveEdge> all = new LinkedHashSet<>();
        reached(node, true, edge -> true).forEach(later -> all.addAll(later.all(type, true)));
        reached(node, false, edge -> true).forEach(earlier -> all.addAll(earlier.all(type, false)));
        return all.stream()
                .sorted(Comparator.comparing(NaiveLineage::on)
                        .thenComparing(edge -> edge.from().key())
                        .thenComparing(edge -> edge.to().key()))
                .toList();
    }

    private Set<NaiveNode> reached(NaiveNode start, boolean forward, Predicate<NaiveEdge> follows) {
        Set<NaiveNode> reached = new LinkedHashSet<>(List.of(start));
        List<NaiveNode> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
            for (NaiveEdge edge : open.remove(0).all(type, forward)) {
                NaiveNode next = forward ? edge.to() : edge.from();
                if (follows.test(edge) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private static LocalDate on(NaiveEdge edge) {
        return (LocalDate) Objects.requireNonNull(edge.value(EdgeType.ON));
    }
}
