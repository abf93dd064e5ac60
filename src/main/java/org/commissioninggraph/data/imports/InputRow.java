package org.commissioninggraph.data.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One record of an input file. A value that cannot be read is reported as a problem of its line and taken as empty. */
record InputRow(InputHeader header, long line, List<String> fields) {
    private static final Pattern COUNT = Pattern.compile("\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    String file() {
        return header.file();
    }

    /** The value without blanks around it, empty where the file has none. */
    String text(String column) {
        Integer position = header.positions().get(column);
        if (position == null) {
            throw new IllegalArgumentException(file() + " was read without the column " + column);
        }
        return fields.get(position).strip();
    }

    @Nullable LocalDate date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, header.dates().formatter);
        } catch (DateTimeParseException e) {
            problem(column + " \"" + text + "\" is not a date", header.dates().pattern);
            return null;
        }
    }

    /** The day that the name of its file gives; null where it gives none. */
    @Nullable LocalDate vintage() {
        return OdsFamily.day(file());
    }

    /** The first day of a month that is written yyyy-mm. */
    @Nullable LocalDate month(String column) {
        String text = text(column);
        try {
            return YearMonth.parse(text).atDay(1);
        } catch (DateTimeParseException e) {
            problem(column + " \"" + text + "\" is not a month", "yyyy-mm");
            return null;
        }
    }

    /** A whole number, 0 or more, as the file writes it. */
    String count(String column) {
        return matching(column, COUNT, "a whole number, 0 or more");
    }

    /** A decimal number as the file writes it. */
    String decimal(String column) {
        return matching(column, DECIMAL, "a decimal number");
    }

    Interval life() {
        return Interval.ofLife(date("opened"), date("closed"));
    }

    /** The half-open interval of the columns since and until; one that is empty or turned round is a problem. */
    Interval interval() {
        Interval interval = new Interval(date("since"), date("until"));
        if (interval.isEmpty()) {
            problem("the interval ends on or before the day it begins", "since before until");
        }
        return interval;
    }

    void problem(String wrong, String expected) {
        header.problems().add(file(), line, wrong, expected);
    }

    private String matching(String column, Pattern pattern, String expected) {
        String text = text(column);
        if (text.isEmpty() || pattern.matcher(text).matches()) {
            return text;
        }
        problem(column + " \"" + text + "\" is not a number", expected);
        return "";
    }

    /** The texts of some columns that are not empty, divided by a comma. */
    String joined(List<String> columns) {
        return columns.stream().map(this::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }
}
