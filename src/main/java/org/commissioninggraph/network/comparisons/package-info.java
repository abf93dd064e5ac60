/**
 * {@link org.commissioninggraph.network.comparisons.NetworkComparison}: what two networks differ in, node by node and edge by
 * edge. How alike they are in one figure is in {@code measures}.
 */
@NullMarked
package org.commissioninggraph.network.comparisons;

import org.jspecify.annotations.NullMarked;
