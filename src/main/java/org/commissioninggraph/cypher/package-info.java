/**
 * A plan becomes one parameterised statement, and its rows become the answer. The only room that sees Cypher-DSL; knows
 * neither GraphQL nor the driver.
 */
@NullMarked
package org.commissioninggraph.cypher;

import org.jspecify.annotations.NullMarked;
