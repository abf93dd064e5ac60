package org.commissioninggraph.http;

import io.undertow.util.HttpString;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notices as a header of an answer that has no room for them, such as CSV: a list by RFC 9651, of the code of each with its
 * path and message, {@code LIST_CUT;path="practices";message="only the first 100 are here"}.
 */
final class NoticesHeader {
    static final HttpString NAME = new HttpString("Notices");
    /** What others put up with as a header: those that do not fit are left out, and the last says so. */
    private static final int MOST_LETTERS = 4_000;

    private NoticesHeader() {}

    static String of(List<Map<String, Object>> notices) {
        StringBuilder header = new StringBuilder();
        int told = 0;
        for (Map<String, Object> notice : notices) {
            String one = notice.get("code") + ";path=" + string(path(notice.get("path"))) + ";message="
                    + string(String.valueOf(notice.get("message")));
            if (header.length() + one.length() > MOST_LETTERS) {
                return header.append(told == 0 ? "" : ", ")
                        .append("MORE;message=\"and ")
                        .append(notices.size() - told)
                        .append(" more: ask for JSON\"")
                        .toString();
            }
            header.append(told++ == 0 ? "" : ", ").append(one);
        }
        return header.toString();
    }

    private static String path(@Nullable Object keys) {
        List<?> path = keys instanceof List<?> all ? all : List.of();
        return path.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** Such a string is of ASCII only. */
    private static String string(String text) {
        return '"' + text.replaceAll("[^ -~]", "?").replaceAll("([\"\\\\])", "\\\\$1") + '"';
    }
}
