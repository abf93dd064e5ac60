/**
 * A document before it is executed: its size, its syntax, whether it is valid, and what its values and filters say. Knows
 * the schema, and neither plans nor the graph.
 */
@NullMarked
package org.commissioninggraph.document;

import org.jspecify.annotations.NullMarked;
