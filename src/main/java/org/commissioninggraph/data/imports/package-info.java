/**
 * From the official and tidy tables to the seed files: reading, checking, deriving and writing them. Neither the
 * database nor the API may come in here.
 */
@NullMarked
package org.commissioninggraph.data.imports;

import org.jspecify.annotations.NullMarked;
