/** What someone may have meant. Knows nothing of what the names are names of. */
@NullMarked
package org.commissioninggraph.suggest;

import org.jspecify.annotations.NullMarked;
