/**
 * Ways over a network: {@link org.commissioninggraph.network.paths.PathSearch} finds what a {@link
 * org.commissioninggraph.network.paths.PathRequest} asks for, {@link org.commissioninggraph.network.paths.Neighbourhood} what
 * is near. Both go by {@link org.commissioninggraph.network.paths.StepRules}: which types of edges, in which direction, over
 * which kinds of nodes. Edges that lead from one node to the same other one are one step, which names them all.
 */
@NullMarked
package org.commissioninggraph.network.paths;

import org.jspecify.annotations.NullMarked;
