package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;

/** Figures in the answer, under their response keys. */
public sealed interface FigureOutput {
    String key();

    /** One figure. */
    record Leaf(String key, Figure figure) implements FigureOutput {}

    /** The figures of one property. */
    record Nested(String key, List<FigureOutput> outputs) implements FigureOutput {}

    /** All figures of a tree, in the order in which they are written down. */
    static List<Figure> leaves(List<FigureOutput> outputs) {
        List<Figure> leaves = new ArrayList<>();
        for (FigureOutput output : outputs) {
            if (output instanceof Leaf leaf) {
                leaves.add(leaf.figure());
            } else {
                leaves.addAll(leaves(((Nested) output).outputs()));
            }
        }
        return leaves;
    }
}
