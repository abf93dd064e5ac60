package org.commissioninggraph.data.imports;

import java.util.List;

/** The readable records of one input file, in its order. */
record InputTable(String file, List<InputRow> rows) {}
