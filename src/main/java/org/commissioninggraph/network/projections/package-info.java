/**
 * {@link org.commissioninggraph.network.projections.NetworkProjection}: the nodes of one kind, linked where they share
 * neighbours, with a weight and the evidence for it. Its {@code network} is undirected and can be measured, compared and
 * written like any other.
 */
@NullMarked
package org.commissioninggraph.network.projections;

import org.jspecify.annotations.NullMarked;
