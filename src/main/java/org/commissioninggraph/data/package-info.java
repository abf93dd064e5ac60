/**
 * From the seed files to the graph: reading and checking them, and loading them as one release. Everything follows
 * from the model; no node type but the release and its sources is known by name here.
 */
@NullMarked
package org.commissioninggraph.data;

import org.jspecify.annotations.NullMarked;
