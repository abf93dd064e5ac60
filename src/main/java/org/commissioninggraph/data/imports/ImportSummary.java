package org.commissioninggraph.data.imports;

import java.util.Map;

/**
 * What an import wrote.
 *
 * @param rows the number of rows, without the header, by the path of each seed file, in the order of the paths
 * @param bytes the size of all files together
 */
public record ImportSummary(Map<String, Integer> rows, long bytes) {}
