/**
 * Queries as tables: which columns a selection has, one row for each of its one list, CSV and NDJSON. How a query is
 * answered, and HTTP, may not come in.
 */
@NullMarked
package org.commissioninggraph.report;

import org.jspecify.annotations.NullMarked;
