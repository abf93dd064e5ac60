package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Queries of the full-text index. Each word of a text must be found: as it is, as the beginning of a longer one, or,
 * where it has letters only, with a letter or two wrong; better ones count more.
 */
public final class FullText {
    /** A word as the index parts texts: an apostrophe or dot inside of a word belongs to it. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+"
            + "(?:(?:(?<=\\p{L})['\u2019.](?=\\p{L})|(?<=\\p{N})['\u2019.,](?=\\p{N}))[\\p{L}\\p{N}_]+)*");

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}'\u2019]+");
    private static final int ONE_WRONG = 4;
    private static final int TWO_WRONG = 8;
    private static final int MOST_WORDS = 20;

    /** How a query names a word first. */
    private static final Pattern FIRST = Pattern.compile("\\+\\(([^^ ]+)\\^4 ");

    private FullText() {}

    /**
     * The query for a text that somebody typed.
     *
     * @throws PlanException when there is no word in it, or too many
     */
    static String query(String text) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            words.add(found.group());
        }
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            throw new PlanException(
                    PlanException.Code.BAD_ARGUMENT,
                    "the text to search for has " + words.size() + " words, expected 1 to " + MOST_WORDS);
        }
        StringBuilder query = new StringBuilder();
        for (String word : words) {
            query.append("+(").append(word).append("^4 ").append(word).append("*^2");
            if (LETTERS.matcher(word).matches() && word.length() >= ONE_WRONG) {
                query.append(' ').append(word).append(word.length() < TWO_WRONG ? "~1" : "~2");
            }
            query.append(") ");
        }
        return query.toString().strip();
    }

    /** The words that a query was made of. */
    public static List<String> words(String query) {
        List<String> words = new ArrayList<>();
        Matcher found = FIRST.matcher(query);
        while (found.find()) {
            words.add(found.group(1));
        }
        return words;
    }
}
