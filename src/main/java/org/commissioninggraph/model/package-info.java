/**
 * The domain: node types, their properties and relationships, and the graph names they map to, read from annotated SDL.
 * Knows nothing of the API, of Cypher or of any database.
 */
@NullMarked
package org.commissioninggraph.model;

import org.jspecify.annotations.NullMarked;
