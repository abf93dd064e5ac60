package org.commissioninggraph.network.paths;

import java.util.List;

/**
 * What a search for paths found.
 *
 * @param paths the shortest first, alike ones in order of the codes of their nodes
 * @param more whether there are more such paths, within {@code maxHops}
 * @param hops how far was looked, in steps
 * @param exhausted whether no further node could be reached: a larger {@code maxHops} would find no first path either
 */
public record PathAnswer(List<NetworkPath> paths, boolean more, int hops, boolean exhausted) {}
