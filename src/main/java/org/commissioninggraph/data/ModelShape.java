package org.commissioninggraph.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commissioninggraph.model.Alphabet;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipType;
import org.commissioninggraph.model.Series;

/**
 * The labels, relationship types and properties of a model as words, kept with a release so that a later start can tell
 * whether it was loaded for the model at hand: {@code (Practice)}, {@code [MEMBER_OF]},
 * {@code [MEMBER_OF].since: Date}, {@code (Practice) implements Organisation}, {@code (Practice).name: String @searched},
 * {@code (Practice).name: String @searched @alphabetical:2:code}, {@code (Practice).listSize: Int @series:2:P1Y}.
 */
final class ModelShape {
    private ModelShape() {}

    static List<String> of(Model model) {
        Set<String> words = new TreeSet<>();
        for (NodeType type : model.nodeTypes().values()) {
            String label = "(" + type.name() + ")";
            words.add(label);
            type.interfaces().forEach(name -> words.add(label + " implements " + name));
            for (Property property : type.properties()) {
                add(words, label, property);
            }
            if (type.hasLife()) {
                words.add(label + "." + NodeType.LAST_DAY);
            }
        }
        for (RelationshipType type : model.relationshipTypes().values()) {
            String name = "[" + type.name() + "]";
            words.add(name);
            for (RelationshipType.End end : type.ends()) {
                end.edge().properties().values().forEach(property -> add(words, name, property));
            }
        }
        return List.copyOf(words);
    }

    /** What a text is ordered by is stored too, and is another when the rule changes that makes it. */
    private static void add(Set<String> words, String holder, Property property) {
        String word = holder + "." + property.name() + ": " + property.type().sdlName() + (property.list() ? "[]" : "")
                + (property.searched() ? " @searched" : "");
        Series series = property.series();
        words.add(
                series == null
                        ? word
                        : word + " @series:" + Series.STORED
                                + (series.validFor() == null ? "" : ":" + series.validFor()));
        if (property.alphabetical()) {
            words.add(word + " @alphabetical:" + Alphabet.RULE + (property.isOrderedWithCode() ? ":code" : ""));
        }
    }

    /** The labels among the words. */
    static List<String> labels(List<String> shape) {
        List<String> labels = new ArrayList<>();
        for (String word : shape) {
            if (word.startsWith("(") && word.endsWith(")")) {
                labels.add(word.substring(1, word.length() - 1));
            }
        }
        return labels;
    }
}
