package org.commissioninggraph.network.paths;

import java.util.List;
import org.commissioninggraph.network.DaySet;

/**
 * A path: a node, or steps from one to the next.
 *
 * @param nodes numbers of the nodes, from the start to the end
 * @param steps one fewer than nodes
 * @param length sum over the steps
 * @param days on which all its steps hold and all its nodes are there; within {@code during}, if that was asked for
 */
public record NetworkPath(List<Integer> nodes, List<PathStep> steps, double length, DaySet days) {
    public int hops() {
        return steps.size();
    }
}
