/**
 * What speaks HTTP: handlers, content negotiation, the static pages; the one room that sees Undertow. What a query means
 * and how it becomes Cypher may not come in.
 */
@NullMarked
package org.commissioninggraph.http;

import org.jspecify.annotations.NullMarked;
