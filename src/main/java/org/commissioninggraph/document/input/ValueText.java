package org.commissioninggraph.document.input;

import java.util.List;
import java.util.Map;

/** Writes values as their clients did, of a length that can be shown: of a long one, the beginning. */
final class ValueText {
    private static final int LONGEST = 60;

    private final StringBuilder text = new StringBuilder();

    private ValueText() {}

    static String of(InputValue given) {
        ValueText shown = new ValueText();
        shown.write(given);
        return name(shown.text.toString().replaceAll("\\s+", " "));
    }

    /** A name that a client wrote: of a long one, the beginning. */
    static String name(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private void write(InputValue given) {
        List<InputValue> items = given.items();
        Map<String, InputValue> fields = given.fields();
        if (items != null) {
            items(items);
        } else if (fields != null) {
            fields(given, fields);
        } else {
            text.append(given.leaf());
        }
    }

    private void items(List<InputValue> items) {
        String between = "[";
        for (InputValue item : items) {
            if (text.length() > LONGEST) {
                return;
            }
            text.append(between);
            write(item);
            between = ", ";
        }
        text.append(items.isEmpty() ? "[]" : "]");
    }

    private void fields(InputValue object, Map<String, InputValue> fields) {
        String between = "{";
        for (Map.Entry<String, InputValue> field : fields.entrySet()) {
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
