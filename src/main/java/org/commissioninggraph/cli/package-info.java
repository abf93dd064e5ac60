/**
 * The commands of the program: each says what it takes, and has it done.
 */
@NullMarked
package org.commissioninggraph.cli;

import org.jspecify.annotations.NullMarked;
