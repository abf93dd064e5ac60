/**
 * This process: whether it is alive, and how it ends.
 */
@NullMarked
package org.commissioninggraph.process;

import org.jspecify.annotations.NullMarked;
