/**
 * The GraphQL schema, generated from the model, and its execution by graphql-java. Every type and argument of the
 * published API is made here; nothing here knows HTTP, Cypher-DSL or the driver.
 */
@NullMarked
package org.commissioninggraph.api;

import org.jspecify.annotations.NullMarked;
