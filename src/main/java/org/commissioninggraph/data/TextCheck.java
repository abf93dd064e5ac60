package org.commissioninggraph.data;

import java.nio.charset.StandardCharsets;
import org.commissioninggraph.model.Alphabet;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;

/** Checks that texts are not longer than an index holds: to leave one out of the index would leave it out of lists. */
record TextCheck(SeedProblems problems) {
    void check(NodeType type, SeedNode node) {
        for (Property property : type.written()) {
            if (Indexes.hold(type, property) && node.properties().get(property.name()) instanceof String text) {
                check(
                        property,
                        text,
                        String.valueOf(node.properties().get(type.key().name())),
                        node);
            }
        }
    }

    private void check(Property property, String text, String code, SeedNode node) {
        int bytes = longest(property, text, code).getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Indexes.MOST_BYTES) {
            problems.add(
                    node.file(),
                    node.line(),
                    property.name() + " has " + bytes + " bytes"
                            + (property.alphabetical() ? ", with what it is ordered by" : "") + ": expected at most "
                            + Indexes.MOST_BYTES + ", which is what an index holds; shorten it");
        }
    }

    /** The key by which a text is ordered ends with the text itself, and with the code where that is stored with it. */
    private static String longest(Property property, String text, String code) {
        if (property.isOrderedWithCode()) {
            return Alphabet.key(text, code);
        }
        return property.alphabetical() ? Alphabet.key(text) : text;
    }
}
