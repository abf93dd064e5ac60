/**
 * Figures of networks: {@link org.commissioninggraph.network.measures.Measure} of each node, {@link
 * org.commissioninggraph.network.measures.NetworkSummary} of the whole, {@link
 * org.commissioninggraph.network.measures.Communities}, {@link org.commissioninggraph.network.measures.Components}, {@link
 * org.commissioninggraph.network.measures.Concentration}, and how alike two rankings or partitions are. All but degrees
 * work on a {@link org.commissioninggraph.network.measures.SimpleGraph}, in which parallel edges are one. What has no value
 * is null with a reason, never a number that looks like one. Definitions, normalisations and the libraries that they are
 * checked against stand in {@code src/docs/measures.md}.
 */
@NullMarked
package org.commissioninggraph.network.measures;

import org.jspecify.annotations.NullMarked;
