/**
 * Neo4j Community in this process: the only room that sees the server's classes. Nothing outside may need it to be
 * there: the container image is built without the server, and then only an external database can be used.
 */
@NullMarked
package org.commissioninggraph.graph.embedded;

import org.jspecify.annotations.NullMarked;
