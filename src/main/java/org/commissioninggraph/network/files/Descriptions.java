package org.commissioninggraph.network.files;

import java.util.Map;

/** The description of a file, as text. */
final class Descriptions {
    private Descriptions() {}

    /** "release: 2019.10.1", one a line. */
    static String lines(Map<String, String> description) {
        StringBuilder lines = new StringBuilder();
        description.forEach((name, value) -> lines.append(lines.isEmpty() ? "" : "\n")
                .append(name)
                .append(": ")
                .append(value));
        return lines.toString();
    }
}
