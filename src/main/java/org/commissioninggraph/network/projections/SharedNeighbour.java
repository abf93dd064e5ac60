package org.commissioninggraph.network.projections;

import org.jspecify.annotations.Nullable;

/**
 * A neighbour that two nodes share: the evidence for their link.
 *
 * @param code of the neighbour
 * @param first the share of the first node that goes to it, 0 to 1; null unless the projection goes by shares
 * @param second that of the second
 */
public record SharedNeighbour(String code, @Nullable Double first, @Nullable Double second) {}
