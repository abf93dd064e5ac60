/**
 * What a request asks of the graph, as immutable values: which nodes, along which hops, under which predicates, in
 * which order and page. Made from a GraphQL selection; knows neither Cypher nor the driver.
 */
@NullMarked
package org.commissioninggraph.plan;

import org.jspecify.annotations.NullMarked;
