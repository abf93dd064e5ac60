package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;

/** Figures in the answer. */
public sealed interface FigureOutput extends ResponseEntry permits FigureOutput.Leaf, FigureOutput.Nested, TypeName {

    /** One figure. */
    record Leaf(ResponseField field, Figure figure) implements FigureOutput {}

    /** The figures of one property. */
    record Nested(ResponseField field, List<FigureOutput> outputs) implements FigureOutput {}

    /** All figures of a tree, in the order in which they are written down. */
    static List<Figure> leaves(List<FigureOutput> outputs) {
        List<Figure> leaves = new ArrayList<>();
        for (FigureOutput output : outputs) {
            if (output instanceof Leaf leaf) {
                leaves.add(leaf.figure());
            } else if (output instanceof Nested nested) {
                leaves.addAll(leaves(nested.outputs()));
            }
        }
        return leaves;
    }
}
