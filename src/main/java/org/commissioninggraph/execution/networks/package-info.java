/**
 * The graph as networks, for research: {@link org.commissioninggraph.execution.networks.NetworkStore} reads its whole history
 * once for each release, and {@link org.commissioninggraph.execution.networks.NetworkExports} writes what an address asks for
 * of it as a file for other programs. What a network is, and how it is measured and written, is in the room {@code network}.
 */
@NullMarked
package org.commissioninggraph.execution.networks;

import org.jspecify.annotations.NullMarked;
