package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;

/** Figures in the answer. */
public sealed interface AggregationOutput extends ResponseEntry
        permits AggregationOutput.Leaf, AggregationOutput.Nested, TypeName {

    /** One figure. */
    record Leaf(ResponseField field, Aggregation figure) implements AggregationOutput {}

    /** The figures of one property. */
    record Nested(ResponseField field, List<AggregationOutput> outputs) implements AggregationOutput {}

    /** All figures of a tree, in the order in which they are written down. */
    static List<Aggregation> leaves(List<AggregationOutput> outputs) {
        List<Aggregation> leaves = new ArrayList<>();
        for (AggregationOutput output : outputs) {
            if (output instanceof Leaf leaf) {
                leaves.add(leaf.figure());
            } else if (output instanceof Nested nested) {
                leaves.addAll(leaves(nested.outputs()));
            }
        }
        return leaves;
    }
}
