/**
 * The same question answered by the API and by a naive walk over the seed files: the answers must be equal. The naive
 * side knows the model and the seed files, nothing of plans, statements or the database.
 */
@NullMarked
package org.commissioninggraph.differential;

import org.jspecify.annotations.NullMarked;
