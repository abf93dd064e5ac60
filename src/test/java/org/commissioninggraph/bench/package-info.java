/**
 * The program, Neo4j's driver alone, the least that a server could do and another GraphQL server on the same graph, asked
 * the same by turns. Nothing of it is run by {@code mvn verify} but the tests of its parts. Everything is sent to the
 * loopback interface, and bounded.
 */
@NullMarked
package org.commissioninggraph.bench;

import org.jspecify.annotations.NullMarked;
