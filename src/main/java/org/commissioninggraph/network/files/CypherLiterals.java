package org.commissioninggraph.network.files;

import java.time.LocalDate;
import java.util.List;

/** Values and names as they are written in Cypher. */
final class CypherLiterals {
    private final TextCleaner cleaner;

    CypherLiterals(TextCleaner cleaner) {
        this.cleaner = cleaner;
    }

    String value(Object value) {
        if (value instanceof LocalDate) {
            return "date('" + value + "')";
        }
        if (value instanceof List<?> list) {
            StringBuilder elements = new StringBuilder();
            list.forEach(
                    element -> elements.append(elements.isEmpty() ? "" : ", ").append(value(element)));
            return "[" + elements + "]";
        }
        return value instanceof String text ? text(text) : value.toString();
    }

    /**
     * All on one line. Neo4j reads {@code \}{@code u0027} as a quotation mark before it looks for strings, behind a backslash
     * too, so that such a text is put together from two.
     */
    private String text(String text) {
        StringBuilder literal = new StringBuilder("'");
        String clean = cleaner.unicode(text);
        for (int i = 0; i < clean.length(); i++) {
            char character = clean.charAt(i);
            if (character == '\\') {
                boolean escape = i + 1 < clean.length() && Character.toLowerCase(clean.charAt(i + 1)) == 'u';
                literal.append(escape ? "\\\\' + '" : "\\\\");
            } else if (character == '\'') {
                literal.append("\\'");
            } else if (Character.isISOControl(character) || character == '\u2028' || character == '\u2029') {
                literal.append("\\u%04X".formatted((int) character));
            } else {
                literal.append(character);
            }
        }
        return literal.append('\'').toString();
    }

    /** Of a label, a type or a property. A backslash in it could begin a character, see above. */
    String name(String name) {
        return "`" + cleaner.unicode(name).replace('\\', '/').replace("`", "``") + "`";
    }
}
