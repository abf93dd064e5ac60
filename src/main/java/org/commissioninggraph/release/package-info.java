/**
 * The release that is served: which one it is, what it holds, and when another one takes its place.
 */
@NullMarked
package org.commissioninggraph.release;

import org.jspecify.annotations.NullMarked;
