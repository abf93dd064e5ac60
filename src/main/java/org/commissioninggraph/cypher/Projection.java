package org.commissioninggraph.cypher;

import org.neo4j.cypherdsl.core.Expression;

/** What a statement returns of something, and how that becomes its value in the answer. */
record Projection(Expression expression, Decoder decoder) {}
