/**
 * Networks as files for other programs: {@link org.commissioninggraph.network.files.GraphFiles} writes a network in a {@link
 * org.commissioninggraph.network.files.GraphFormat} as it goes, never the whole of it in memory. The same network and options
 * give the same bytes. What each format can hold, and what is done about what it cannot, stands in {@code
 * src/docs/measures.md}.
 */
@NullMarked
package org.commissioninggraph.network.files;

import org.jspecify.annotations.NullMarked;
