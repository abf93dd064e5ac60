/**
 * Filters as they are written, before graphql-java coerces them: only there an absent variable, a null and an empty object
 * can be told apart. Knows nothing of plans, and nothing of what fields mean beside their filters.
 */
@NullMarked
package org.commissioninggraph.document.filter;

import org.jspecify.annotations.NullMarked;
