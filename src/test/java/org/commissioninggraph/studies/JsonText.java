package org.commissioninggraph.studies;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An answer as the pages print it: what fits on a line of 120 characters stands on one. */
final class JsonText {
    private static final int WIDTH = 120;

    private JsonText() {}

    static String of(JsonNode answer) {
        return of(answer, 0, 0);
    }

    private static String of(JsonNode value, int indent, int before) {
        String line = line(value);
        if (!value.isContainerNode() || indent + before + line.length() < WIDTH) {
            return line;
        }
        String open = value.isArray() ? "[" : "{";
        String close = value.isArray() ? "]" : "}";
        String margin = " ".repeat(indent);
        return open + "\n  " + margin + String.join(",\n  " + margin, parts(value, indent + 2)) + "\n" + margin + close;
    }

    private static List<String> parts(JsonNode value, int indent) {
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(element -> parts.add(of(element, indent, 1)));
        } else {
            value.properties().forEach(field -> {
                String name = "\"" + field.getKey() + "\": ";
                parts.add(name + of(field.getValue(), indent, name.length() + 1));
            });
        }
        return parts;
    }

    private static String line(JsonNode value) {
        if (!value.isContainerNode()) {
            return value.toString();
        }
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(element -> parts.add(line(element)));
            return "[" + String.join(", ", parts) + "]";
        }
        value.properties().forEach(field -> parts.add("\"" + field.getKey() + "\": " + line(field.getValue())));
        return "{" + String.join(", ", parts) + "}";
    }
}
