package org.commissioninggraph.report;

import java.util.List;

/**
 * One column of a table.
 *
 * @param name by the response keys that lead to it
 * @param path the same with all response keys: from the row, or from the root when it is the same for all rows
 * @param ofRow whether it is of the row
 */
record Column(String name, List<String> path, boolean ofRow) {}
