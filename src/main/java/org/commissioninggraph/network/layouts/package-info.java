/**
 * Where the nodes of a network are drawn: {@link org.commissioninggraph.network.layouts.Layouts} makes a {@link
 * org.commissioninggraph.network.layouts.Layout}, which {@code files} writes.
 */
@NullMarked
package org.commissioninggraph.network.layouts;

import org.jspecify.annotations.NullMarked;
