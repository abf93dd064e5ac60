package org.commissioninggraph.network.files;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.commissioninggraph.network.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements, one a line. The JDK's own writer leaves line breaks in attributes and carriage returns as they are, which
 * readers would turn into spaces and line feeds.
 */
final class XmlOutput {
    private final Writer out;
    private final TextCleaner cleaner;
    private final Deque<String> open = new ArrayDeque<>();
    /** Whether the start tag at hand can still get attributes. */
    private boolean inTag;

    XmlOutput(FileJob job) throws IOException {
        this.out = job.out();
        this.cleaner = job.text();
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }

    /** The name of a type in GEXF and in GraphML. */
    static String type(ColumnType type) {
        return switch (type) {
            case LONG -> "long";
            case DOUBLE -> "double";
            case BOOLEAN -> "boolean";
            case TEXT, DATE, LIST -> "string";
        };
    }

    XmlOutput start(String element) throws IOException {
        endTag();
        out.write('\n');
        indent();
        out.write('<');
        out.write(element);
        open.push(element);
        inTag = true;
        return this;
    }

    /** None where the value is null. */
    XmlOutput attribute(String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.write(' ');
            out.write(name);
            out.write("=\"");
            escape(value);
            out.write('"');
        }
        return this;
    }

    /** Ends an element that has no content. */
    void close() throws IOException {
        open.pop();
        out.write("/>");
        inTag = false;
    }

    /** Ends an element whose content is a text. */
    void text(String text) throws IOException {
        endTag();
        escape(text);
        out.write("</" + open.pop() + ">");
    }

    /** Ends an element that has elements. */
    void end() throws IOException {
        endTag();
        String element = open.pop();
        out.write('\n');
        indent();
        out.write("</" + element + ">");
        if (open.isEmpty()) {
            out.write('\n');
        }
    }

    private void indent() throws IOException {
        for (int i = 0; i < open.size(); i++) {
            out.write(' ');
        }
    }

    private void endTag() throws IOException {
        if (inTag) {
            out.write('>');
            inTag = false;
        }
    }

    private void escape(String text) throws IOException {
        String clean = cleaner.xml(text);
        for (int i = 0; i < clean.length(); i++) {
            char character = clean.charAt(i);
            switch (character) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\t' -> out.write("&#9;");
                case '\n' -> out.write("&#10;");
                case '\r' -> out.write("&#13;");
                default -> out.write(character);
            }
        }
    }
}
