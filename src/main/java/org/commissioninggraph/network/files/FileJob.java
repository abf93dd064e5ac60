package org.commissioninggraph.network.files;

import java.io.Writer;
import java.util.Arrays;
import org.commissioninggraph.network.EdgeWeights;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.PropertyColumn;
import org.commissioninggraph.network.WorkBudget;
import org.jspecify.annotations.Nullable;

/**
 * One file that is being written.
 *
 * @param weight the property that is the weight; null if there is none
 * @param weights by edge; 1 each without a weight
 * @param text cleans texts for this file, and counts
 */
record FileJob(
        Network network,
        FileOptions options,
        @Nullable String weight,
        double[] weights,
        TextCleaner text,
        Writer out,
        WorkBudget budget) {

    static FileJob of(Network network, FileOptions options, Writer out, WorkBudget budget) {
        String weight = options.weight() != null || !hasWeight(network) ? options.weight() : "weight";
        double[] weights = new double[network.edges()];
        if (weight == null) {
            Arrays.fill(weights, 1);
        } else {
            weights = EdgeWeights.read(network, weight);
        }
        return new FileJob(network, options, weight, weights, new TextCleaner(), out, budget);
    }

    /** Whether all edges have a number called weight, as in most projections. */
    private static boolean hasWeight(Network network) {
        PropertyColumn column = network.edgeProperty("weight");
        if (column == null || !column.isNumeric()) {
            return false;
        }
        boolean all = true;
        for (int edge = 0; all && edge < network.edges(); edge++) {
            all = column.number(edge) >= 0;
        }
        return all;
    }

    /** To be called before each node and each edge. */
    void row() {
        budget.spend(10, "the file");
    }
}
