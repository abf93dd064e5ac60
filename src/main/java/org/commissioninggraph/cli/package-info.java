/**
 * The command line: one class a command, each of which puts the other rooms together. What a room can do itself may not
 * come in.
 */
@NullMarked
package org.commissioninggraph.cli;

import org.jspecify.annotations.NullMarked;
