package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;

/** The complexity of what is read of one node. What its subqueries read twice alike counts once. */
final class NodeComplexity {
    private static final int CALL = 52;
    private static final int VALUE = 12;
    private static final int MEASUREMENT = 90;
    private static final int TYPE = 130;
    private static final int VARIANT = 30;
    private static final int LINEAGE = 330;

    private final int level;
    private final Set<Object> read = new HashSet<>();

    /**
     * @param level how many subqueries are around what is read of it
     */
    NodeComplexity(int level) {
        this.level = level;
    }

    List<Complexity> selection(Selection selection) {
        List<Complexity> parts = new ArrayList<>(outputs(selection.outputs(), ""));
        if (selection.typeName()) {
            parts.add(Complexity.of(
                    "__typename", TYPE + (long) VARIANT * selection.variants().size()));
        }
        selection.variants().forEach(variant -> parts.addAll(outputs(variant.outputs(), variant.type())));
        return parts;
    }

    private List<Complexity> outputs(List<Output> outputs, String type) {
        List<Complexity> parts = new ArrayList<>();
        Set<Object> values = new HashSet<>();
        for (Output output : outputs) {
            Set<Object> known = isOfSubquery(output) ? read : values;
            if (known.add(List.of(type, output.reading()))) {
                parts.add(output(output));
            }
        }
        return parts;
    }

    /** What a subquery reads is a value of each row, under a name: wherever else it is asked for only that is written. */
    private static boolean isOfSubquery(Output output) {
        return output instanceof Output.One || output instanceof Output.Many || output instanceof Output.Lineage;
    }

    private Complexity output(Output output) {
        if (output instanceof Output.One one) {
            FilterComplexity path = new FilterComplexity();
            path.steps(one.source().steps());
            return Complexity.of(
                    output.key(),
                    Complexity.atLevel(level, CALL + path.letters()),
                    new NodeComplexity(level + 1).selection(one.selection()));
        }
        if (output instanceof Output.Many many) {
            return ConnectionComplexity.of(output.key(), many.connection(), level);
        }
        if (output instanceof Output.Lineage lineage) {
            List<Complexity> parts = new ArrayList<>();
            for (Part part : lineage.parts()) {
                if (!(part instanceof TypeName)) {
                    List<Complexity> rows = new NodeComplexity(level + 1).rows(part, new NodeComplexity(level + 1));
                    parts.add(Complexity.of(part.key(), Complexity.atLevel(level, LINEAGE), rows));
                }
            }
            return Complexity.of(output.key(), 0, parts);
        }
        if (output instanceof Output.Series series) {
            return series(series);
        }
        return Complexity.of(output.key(), output instanceof TypeName ? 0 : VALUE);
    }

    private static Complexity series(Output.Series series) {
        return Complexity.of(series.key(), (long) MEASUREMENT * series.days().size());
    }

    /**
     * What is read for each row of a list that leads to this node.
     *
     * @param from the node at the other end of its edge
     */
    List<Complexity> rows(Part part, NodeComplexity from) {
        if (part instanceof Part.Nodes nodes) {
            return selection(nodes.selection());
        }
        List<Complexity> parts = new ArrayList<>();
        for (EdgeOutput output : ((Part.Edges) part).outputs()) {
            if (output instanceof EdgeOutput.Node node) {
                parts.add(Complexity.of(output.key(), 0, selection(node.selection())));
            } else if (output instanceof EdgeOutput.From other) {
                parts.add(Complexity.of(output.key(), 0, from.selection(other.selection())));
            } else if (output instanceof EdgeOutput.Series series) {
                parts.add(series(series.of()));
            } else {
                parts.add(Complexity.of(output.key(), output instanceof TypeName ? 0 : VALUE));
            }
        }
        return parts;
    }
}
