package org.commissioninggraph.network.layouts;

/**
 * Where nodes are drawn. Not to be written to.
 *
 * @param x by number of node, growing to the right; not a number where a node has no place
 * @param y growing upwards
 */
public record Layout(double[] x, double[] y) {
    public boolean has(int node) {
        return !Double.isNaN(x[node]) && !Double.isNaN(y[node]);
    }
}
