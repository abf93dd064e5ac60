package org.commissioninggraph.cypher;

import org.neo4j.cypherdsl.core.Statement;

/** A statement that is called for what it returns, and how that becomes its value in the answer. */
record Subquery(Statement statement, Decoder decoder) {}
