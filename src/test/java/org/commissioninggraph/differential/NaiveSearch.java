package org.commissioninggraph.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.plan.Counties;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text fits a node: each of its words is one of the node's, the beginning of one, nearly one, or short for one; or
 * all of them together are the beginning of one.
 */
final class NaiveSearch {
    private static final StandardAnalyzer ANALYZER = new StandardAnalyzer(CharArraySet.EMPTY_SET);

    private final Map<NaiveNode, List<String>> words = new HashMap<>();

    /** What is searched for; null where nothing is. */
    static @Nullable Object text(Map<String, Object> arguments) {
        return arguments.getOrDefault("search", arguments.get("text"));
    }

    /** Whether things that open and close are searched as they are on one day. */
    static boolean isOfOneDay(EntityType type, Map<String, Object> arguments) {
        return text(arguments) != null
                && type.hasLife()
                && !Boolean.TRUE.equals(arguments.get("history"))
                && arguments.get("during") == null;
    }

    boolean fits(NaiveNode node, String text) {
        List<String> known = words.computeIfAbsent(node, NaiveSearch::words);
        List<String> wanted = words(text);
        return wanted.stream()
                        .allMatch(word ->
                                known.stream().anyMatch(other -> fits(other, word)) || fitsPostcode(known, word))
                || fitsAddress(known, String.join("", wanted).replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    /** All words written as one, as the address of a website has them. */
    private static boolean fitsAddress(List<String> known, String joined) {
        return joined.length() >= 3
                && known.stream().anyMatch(word -> word.startsWith(joined) || word.startsWith("www." + joined));
    }

    private static boolean fitsPostcode(List<String> known, String word) {
        int inward = word.length() - 3;
        return word.matches("[a-z]{1,2}[0-9][a-z0-9]?[0-9][a-z]{2}")
                && known.contains(word.substring(0, inward))
                && known.contains(word.substring(inward));
    }

    private static List<String> words(NaiveNode node) {
        List<String> words = new ArrayList<>();
        for (Property property : node.type().properties()) {
            if (property.searched() && node.value(property.name()) != null) {
                words.addAll(words(
                        Objects.requireNonNull(node.value(property.name())).toString()));
            }
        }
        return words;
    }

    private static boolean fits(String known, String word) {
        boolean letters =
                word.chars().allMatch(letter -> Character.isLetter(letter) || letter == '\'' || letter == 0x2019);
        int length = word.length();
        int wrong = !letters || length < 4 || length > 24 ? 0 : length < 8 || length > 16 ? 1 : 2;
        String county = Counties.inFull(word);
        return known.startsWith(word)
                || (county != null && known.startsWith(county))
                || (wrong > 0 && distance(known, word) <= wrong);
    }

    /** Letters to add, drop, change, or swap with the next. */
    static int distance(String a, String b) {
        int[][] least = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                least[i][j] = i == 0 || j == 0 ? i + j : step(least, a, b, i, j);
            }
        }
        return least[a.length()][b.length()];
    }

    private static int step(int[][] least, String a, String b, int i, int j) {
        int changed = least[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(changed, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, least[i - 2][j - 2] + 1) : best;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
