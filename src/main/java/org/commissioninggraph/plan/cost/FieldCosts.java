package org.commissioninggraph.plan.cost;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Output;
import org.commissioninggraph.plan.Selection;

/** What the fields of nodes cost, with all that is below them. */
final class FieldCosts {
    private final SourceCosts sources;
    private final ListCosts lists;

    FieldCosts(SourceCosts sources, ListCosts lists) {
        this.sources = sources;
        this.lists = lists;
    }

    Cost of(Selection selection, ReadingCost rows) {
        NodeGroup nodes = rows.nodes(selection.type().name());
        Cost cost = outputs(selection.outputs(), nodes);
        return selection.variants().isEmpty() ? cost : cost.plus(variants(selection, rows, nodes.number()));
    }

    /** A node is of one type only: so those that cost most are taken to be as many as there can be. */
    private Cost variants(Selection selection, ReadingCost rows, double number) {
        record VariantCost(double rows, Cost cost) {
            double each() {
                return rows == 0 ? 0 : cost.total() / rows;
            }
        }
        List<VariantCost> costliest = new ArrayList<>();
        for (Selection.Variant variant : selection.variants()) {
            NodeGroup nodes = rows.nodes(variant.type());
            NodeGroup fewer = nodes.number() > number ? nodes.times(number / nodes.number()) : nodes;
            costliest.add(new VariantCost(fewer.number(), outputs(variant.outputs(), fewer)));
        }
        costliest.sort(Comparator.comparingDouble(VariantCost::each).reversed());
        Cost cost = Cost.FREE;
        double left = number;
        for (VariantCost variant : costliest) {
            double taken = Math.min(left, variant.rows());
            cost = taken == 0 ? cost : cost.plus(variant.cost().times(taken / variant.rows()));
            left -= taken;
        }
        return cost;
    }

    /** What is asked alike is read once. */
    private Cost outputs(List<Output> outputs, NodeGroup nodes) {
        Cost cost = Cost.FREE;
        Set<Object> read = new HashSet<>();
        for (Output output : outputs) {
            if (isRead(output) && read.add(output.reading())) {
                cost = cost.plus(of(output, nodes).below(output.key()));
            }
        }
        return cost;
    }

    /** Whether it is more than a value of the node at hand. */
    private static boolean isRead(Output output) {
        return output instanceof Output.One || output instanceof Output.Many || output instanceof Output.Lineage;
    }

    private Cost of(Output output, NodeGroup nodes) {
        if (output instanceof Output.One one) {
            ReadingCost reached =
                    sources.ways().along(one.source().steps(), one.source().time(), nodes);
            return Cost.of(reached.touched()).plus(of(one.selection(), reached));
        }
        if (output instanceof Output.Many many) {
            return lists.of(many.connection(), nodes);
        }
        return output instanceof Output.Lineage lineage ? lineage(lineage, nodes) : Cost.FREE;
    }

    /** Nodes, and edges, are each read from the node at hand. */
    private Cost lineage(Output.Lineage lineage, NodeGroup nodes) {
        double family = sources.family(nodes);
        ReadingCost rows = new ReadingCost(0, label -> family, null);
        Cost cost = Cost.FREE;
        for (Part part : lineage.parts()) {
            Cost below = Cost.FREE;
            if (part instanceof Part.Nodes of) {
                below = Cost.of(2 * family).plus(of(of.selection(), rows));
            } else if (part instanceof Part.Edges edges) {
                below = Cost.of(4 * family).plus(edges(edges.outputs(), rows));
            }
            cost = cost.plus(below.below(part.key()));
        }
        return cost;
    }

    /** What is below the edges of a list. */
    Cost edges(List<EdgeOutput> outputs, ReadingCost rows) {
        Cost cost = Cost.FREE;
        for (EdgeOutput output : outputs) {
            if (output instanceof EdgeOutput.Node node) {
                cost = cost.plus(of(node.selection(), rows).below(node.key()));
            } else if (output instanceof EdgeOutput.From from) {
                cost = cost.plus(of(from.selection(), rows).below(from.key()));
            }
        }
        return cost;
    }
}
