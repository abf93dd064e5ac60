package org.commissioninggraph.network.comparisons;

import java.util.List;

/**
 * A node that is in both networks with other properties.
 *
 * @param code of it
 * @param before its number in the earlier network
 * @param after its number in the later one
 * @param values that differ, at least one
 */
public record ChangedNode(String code, int before, int after, List<ChangedValue> values) {}
