package org.commissioninggraph.data.imports;

import java.util.List;
import org.commissioninggraph.data.imports.InputHeader.DateFormat;

/** A table with a header that is read. */
interface TableFile {
    /** Its path below the input folder. */
    String file();

    /** The columns that it must have; further ones are ignored. */
    List<String> columns();

    /** How it writes days. */
    default DateFormat dates() {
        return DateFormat.ISO;
    }
}
