package org.commissioninggraph.plan.price;

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
final class FieldPrices {
    private final SourcePrices sources;
    private final ListPrices lists;

    FieldPrices(SourcePrices sources, ListPrices lists) {
        this.sources = sources;
        this.lists = lists;
    }

    Price of(Selection selection, ReadingCost rows) {
        NodeGroup nodes = rows.nodes(selection.type().name());
        Price price = outputs(selection.outputs(), nodes);
        return selection.variants().isEmpty() ? price : price.plus(variants(selection, rows, nodes.number()));
    }

    /** A node is of one type only: so those that cost most are taken to be as many as there can be. */
    private Price variants(Selection selection, ReadingCost rows, double number) {
        record PricedVariant(double rows, Price price) {
            double each() {
                return rows == 0 ? 0 : price.total() / rows;
            }
        }
        List<PricedVariant> dearest = new ArrayList<>();
        for (Selection.Variant variant : selection.variants()) {
            NodeGroup nodes = rows.nodes(variant.type());
            NodeGroup fewer = nodes.number() > number ? nodes.times(number / nodes.number()) : nodes;
            dearest.add(new PricedVariant(fewer.number(), outputs(variant.outputs(), fewer)));
        }
        dearest.sort(Comparator.comparingDouble(PricedVariant::each).reversed());
        Price price = Price.FREE;
        double left = number;
        for (PricedVariant variant : dearest) {
            double taken = Math.min(left, variant.rows());
            price = taken == 0 ? price : price.plus(variant.price().times(taken / variant.rows()));
            left -= taken;
        }
        return price;
    }

    /** What is asked alike is read once. */
    private Price outputs(List<Output> outputs, NodeGroup nodes) {
        Price price = Price.FREE;
        Set<Object> read = new HashSet<>();
        for (Output output : outputs) {
            if (isRead(output) && read.add(output.reading())) {
                price = price.plus(of(output, nodes).below(output.key()));
            }
        }
        return price;
    }

    /** Whether it is more than a value of the node at hand. */
    private static boolean isRead(Output output) {
        return output instanceof Output.One || output instanceof Output.Many || output instanceof Output.Lineage;
    }

    private Price of(Output output, NodeGroup nodes) {
        if (output instanceof Output.One one) {
            ReadingCost reached =
                    sources.ways().along(one.source().steps(), one.source().time(), nodes);
            return Price.of(reached.touched()).plus(of(one.selection(), reached));
        }
        if (output instanceof Output.Many many) {
            return lists.of(many.connection(), nodes);
        }
        return output instanceof Output.Lineage lineage ? lineage(lineage, nodes) : Price.FREE;
    }

    /** Nodes, and edges, are each read from the node at hand. */
    private Price lineage(Output.Lineage lineage, NodeGroup nodes) {
        double family = sources.family(nodes);
        ReadingCost rows = new ReadingCost(0, label -> family, null);
        Price price = Price.FREE;
        for (Part part : lineage.parts()) {
            Price below = Price.FREE;
            if (part instanceof Part.Nodes of) {
                below = Price.of(2 * family).plus(of(of.selection(), rows));
            } else if (part instanceof Part.Edges edges) {
                below = Price.of(4 * family).plus(edges(edges.outputs(), rows));
            }
            price = price.plus(below.below(part.key()));
        }
        return price;
    }

    /** What is below the edges of a list. */
    Price edges(List<EdgeOutput> outputs, ReadingCost rows) {
        Price price = Price.FREE;
        for (EdgeOutput output : outputs) {
            if (output instanceof EdgeOutput.Node node) {
                price = price.plus(of(node.selection(), rows).below(node.key()));
            } else if (output instanceof EdgeOutput.From from) {
                price = price.plus(of(from.selection(), rows).below(from.key()));
            }
        }
        return price;
    }
}
