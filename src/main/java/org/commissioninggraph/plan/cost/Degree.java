package org.commissioninggraph.plan.cost;

/**
 * How many relationships of one type and direction the nodes of a label have, to nodes of another.
 *
 * @param edges all of them
 * @param nodes those of the label, with such a relationship or without
 * @param largest the most that one of these nodes has
 * @param squares the sum of the squares of what each of these nodes has
 */
record Degree(Intervals edges, Intervals nodes, double largest, double squares) {
    static final Degree NONE = new Degree(Intervals.NONE, Intervals.NONE, 0, 0);

    /**
     * How many are met from so many nodes. One of them is taken to be the node that has the most, so that one thing is
     * not taken for an average one; the others are average.
     *
     * @param alike whether the nodes were reached over relationships of this kind: then one that has more of them is met
     *     as often as it has them
     */
    double of(double parents, DayRange days, boolean alike) {
        double held = edges.on(days);
        if (held == 0 || parents == 0) {
            return 0;
        }
        double average = held / Math.max(1, nodes.on(days));
        if (alike) {
            average *= squares * nodes.all() / (edges.all() * edges.all());
        }
        average = Math.min(average, largest);
        return parents <= 1 ? parents * largest : parents * average + (largest - average);
    }
}
