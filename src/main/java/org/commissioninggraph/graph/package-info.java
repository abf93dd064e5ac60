/**
 * The way to the graph: statements in, rows of plain Java values out, every failure a {@link
 * org.commissioninggraph.graph.GraphException}. The only room that sees the Neo4j driver; it builds no statement and
 * knows nothing of the model.
 */
@NullMarked
package org.commissioninggraph.graph;

import org.jspecify.annotations.NullMarked;
