package org.commissioninggraph.network.paths;

import java.util.List;

/**
 * From a node to the next.
 *
 * @param from number of the node
 * @param to number of the next
 * @param edges numbers of all edges that it leads over, in order; where days matter, those that hold on a day of the path
 * @param length as the request measures it
 */
public record PathStep(int from, int to, List<Integer> edges, double length) {}
