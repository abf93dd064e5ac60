package org.commissioninggraph.data.imports;

import java.util.List;
import org.commissioninggraph.data.imports.InputHeader.DateFormat;

/** A table that is read. */
interface TableFile {
    /** Its path below the input folder. */
    String file();

    /** The columns that it must have; further ones are ignored. */
    List<String> columns();

    /** Whether its first record names the columns; if not they are those of {@link #columns}, and no others. */
    default boolean header() {
        return true;
    }

    /** How it writes days. */
    default DateFormat dates() {
        return DateFormat.ISO;
    }
}
