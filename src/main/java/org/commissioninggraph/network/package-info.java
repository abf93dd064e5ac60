/**
 * Networks as values, for research: what a network is, whatever it was read from. Knows nothing of GraphQL, Neo4j or HTTP.
 *
 * <ul>
 *   <li>{@link org.commissioninggraph.network.NetworkBuilder} takes nodes and edges in any order and makes a {@link
 *       org.commissioninggraph.network.Network}: immutable, in arrays, its nodes and edges numbered in a fixed order. A
 *       network is that of a day, or the whole history with the validity of each edge; {@code asOf} leads from the second to
 *       the first.
 *   <li>{@code paths}: paths between two nodes, and neighbourhoods.
 *   <li>{@code projections}: nodes of one kind, linked where they share neighbours. A projection is a network again.
 *   <li>{@code measures}: figures of nodes, communities, and figures of a whole network.
 *   <li>{@code comparisons}: what two networks differ in.
 *   <li>{@code layouts}: where its nodes are drawn.
 *   <li>{@code files}: a network as a file for other programs.
 * </ul>
 *
 * Whatever may take long gets a {@link org.commissioninggraph.network.WorkBudget}, which bounds it and by which it is
 * cancelled. The same network gives the same answer, bit by bit, whatever the order of rows and the number of threads.
 */
@NullMarked
package org.commissioninggraph.network;

import org.jspecify.annotations.NullMarked;
