/**
 * Conducts a request: its document is checked and kept, its root fields are planned and compiled, run on the graph,
 * and their rows become the answer. Knows nothing of HTTP.
 */
@NullMarked
package org.commissioninggraph.execution;

import org.jspecify.annotations.NullMarked;
