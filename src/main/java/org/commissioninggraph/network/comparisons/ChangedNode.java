package org.commissioninggraph.network.comparisons;

import java.util.List;

/**
 * A node that is in both networks with other properties.
 *
 * @param after its number in the later network
 * @param values that differ, at least one
 */
public record ChangedNode(int after, List<ChangedValue> values) {}
