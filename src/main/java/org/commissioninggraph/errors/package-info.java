/**
 * What a client is told to be wrong: its code, and the one exception that carries it.
 */
@NullMarked
package org.commissioninggraph.errors;

import org.jspecify.annotations.NullMarked;
