package org.commissioninggraph.document.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a day is written that was written in another way. */
final class DateHints {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3})[a-z]*[- ,]+(\\d{4})");
    private static final Pattern TIMED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[t ].*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private DateHints() {}

    /** Null where it cannot be told which day is meant. */
    static @Nullable String of(String written) {
        LocalDate day = read(written.strip().toLowerCase(Locale.ROOT));
        return day == null ? null : "write \"" + day + "\"";
    }

    private static @Nullable LocalDate read(String text) {
        Matcher found = DAY_FIRST.matcher(text);
        if (found.matches()) {
            LocalDate british = day(found.group(3), number(found.group(2)), found.group(1));
            return british == null ? day(found.group(3), number(found.group(1)), found.group(2)) : british;
        }
        if (found.usePattern(NAMED).matches()) {
            return day(found.group(3), MONTHS.indexOf(found.group(2)) + 1, found.group(1));
        }
        if (found.usePattern(TIMED).matches()) {
            return iso(found.group(1));
        }
        return found.usePattern(YEAR_FIRST).matches()
                        || found.usePattern(DIGITS).matches()
                ? day(found.group(1), number(found.group(2)), found.group(3))
                : null;
    }

    private static @Nullable LocalDate day(String year, int month, String day) {
        return iso("%s-%02d-%02d".formatted(year, month, number(day)));
    }

    private static @Nullable LocalDate iso(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
