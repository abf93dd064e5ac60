package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the Organisation Data Service that are read, in their official layout: without a header, dates
 * yyyymmdd. Any vintage is taken: the file name is the family's name, then optionally {@code _} and the date.
 */
enum OdsFamily {
    EPRACCUR(Vintages.ALL, organisation("status", 13, "setting", 26)),
    EPCMEM(Vintages.NEWEST, List.of("practice", "parent", "parent_type", "joined", "left", "amended")),
    ECCG(Vintages.NEWEST, organisation()),
    ETR(Vintages.ALL, organisation()),
    EAUTH(Vintages.ALL, organisation()),
    SUCC(Vintages.NEWEST, List.of("old_code", "new_code", "reason", "on", "indicator"));

    /** Which files of a family are read: a full history makes its predecessors needless, a snapshot does not. */
    enum Vintages {
        ALL,
        NEWEST
    }

    private static final Pattern DATED = Pattern.compile("_([\\d-]+)\\.csv$");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private final Vintages vintages;
    private final List<String> columns;

    OdsFamily(Vintages vintages, List<String> columns) {
        this.vintages = vintages;
        this.columns = columns;
    }

    Vintages vintages() {
        return vintages;
    }

    List<String> columns() {
        return columns;
    }

    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The day that the name of a file gives, as in {@code epraccur_2019-10.csv}: the first of the month, or the day itself. A
     * year alone gives none.
     *
     * @return null where the name gives none
     * @throws DateTimeParseException where it gives one that is none
     */
    static @Nullable LocalDate day(String file) {
        Matcher name = DATED.matcher(file);
        if (!name.find()) {
            return null;
        }
        String date = name.group(1);
        return switch (date.length()) {
            case YEAR -> {
                Year.parse(date);
                yield null;
            }
            case MONTH -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    /** The 27 columns that all lists of organisations share; fields are counted from 1. */
    private static List<String> organisation(Object... extra) {
        List<String> columns = new ArrayList<>();
        for (int field = 1; field <= 27; field++) {
            columns.add("field_" + field);
        }
        columns.set(0, "code");
        columns.set(1, "name");
        for (int part = 1; part <= 5; part++) {
            columns.set(3 + part, "address_" + part);
        }
        columns.set(9, "postcode");
        columns.set(10, "opened");
        columns.set(11, "closed");
        for (int i = 0; i < extra.length; i += 2) {
            columns.set((Integer) extra[i + 1] - 1, (String) extra[i]);
        }
        return List.copyOf(columns);
    }
}
