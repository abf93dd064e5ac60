/**
 * Connections: how many there may be, how long they may take, and how they end. What is asked over them, and HTTP itself,
 * is the business of others.
 */
@NullMarked
package org.commissioninggraph.http.connection;

import org.jspecify.annotations.NullMarked;
