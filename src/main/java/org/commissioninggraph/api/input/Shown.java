package org.commissioninggraph.api.input;

import java.util.List;
import java.util.Map;

/** Writes values as their clients did, of a length that can be shown: of a long one, the beginning. */
final class Shown {
    private static final int LONGEST = 60;

    private final StringBuilder text = new StringBuilder();

    private Shown() {}

    static String of(Given given) {
        Shown shown = new Shown();
        shown.write(given);
        return name(shown.text.toString().replaceAll("\\s+", " "));
    }

    /** A name that a client wrote: of a long one, the beginning. */
    static String name(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private void write(Given given) {
        List<Given> items = given.items();
        Map<String, Given> fields = given.fields();
        if (items != null) {
            items(items);
        } else if (fields != null) {
            fields(given, fields);
        } else {
            text.append(given.leaf());
        }
    }

    private void items(List<Given> items) {
        String between = "[";
        for (Given item : items) {
            if (text.length() > LONGEST) {
                return;
            }
            text.append(between);
            write(item);
            between = ", ";
        }
        text.append(items.isEmpty() ? "[]" : "]");
    }

    private void fields(Given object, Map<String, Given> fields) {
        String between = "{";
        for (Map.Entry<String, Given> field : fields.entrySet()) {
            if (text.length() > LONGEST) {
                return;
            }
            text.append(between).append(object.name(field.getKey())).append(": ");
            write(field.getValue());
            between = ", ";
        }
        text.append(fields.isEmpty() ? "{}" : "}");
    }
}
