package org.commissioninggraph.data.imports;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all rows of an input file share: its name as the user knows it, where its columns are, how it writes dates. */
record InputHeader(String file, Map<String, Integer> positions, DateFormat dates, ImportProblems problems) {

    static InputHeader of(String file, List<String> columns, DateFormat dates, ImportProblems problems) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i), i);
        }
        return new InputHeader(file, positions, dates, problems);
    }

    enum DateFormat {
        /** ODS files. */
        COMPACT(DateTimeFormatter.BASIC_ISO_DATE, "yyyymmdd"),
        /** Tidy tables. */
        ISO(DateTimeFormatter.ISO_LOCAL_DATE, "yyyy-mm-dd");

        final DateTimeFormatter formatter;
        final String pattern;

        DateFormat(DateTimeFormatter formatter, String pattern) {
            this.formatter = formatter;
            this.pattern = pattern;
        }
    }
}
