/** What is kept in memory, and how much of it. */
@NullMarked
package org.commissioninggraph.memory;

import org.jspecify.annotations.NullMarked;
