package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;

/**
 * Queries of the full-text index. Each word of a text must be found: as it is, as the beginning of a longer one, short for a
 * county, or, where it has letters only, with a letter or two wrong; or all of them, written as one, must be what the
 * address of a website begins with. A postcode may lack its blank. The index adds up what its fields give, up to some ten for
 * a rare word, so that the weights below put whole words first, then beginnings, and last what may be wrong.
 */
public final class FullText {
    /** A word as the index parts texts: an apostrophe or dot inside of a word belongs to it. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+"
            + "(?:(?:(?<=\\p{L})['\u2019.](?=\\p{L})|(?<=\\p{N})['\u2019.,](?=\\p{N}))[\\p{L}\\p{N}_]+)*");

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}'\u2019]+");
    private static final int MOST_WORDS = 20;

    /** A whole postcode without its blank: an outward code, and an inward code of one digit and two letters. */
    private static final Pattern POSTCODE = Pattern.compile("([a-z]{1,2}\\d[a-z\\d]?)(\\d[a-z]{2})");

    /** How a query names a word first. */
    private static final Pattern FIRST = Pattern.compile("\\+\\(([^^ ]+)\\^20 ");

    /** Twice as long as any text that is searched. */
    private static final int LONGEST = 200;

    /** What a whole word counts beside being the beginning of itself. */
    private static final String WHOLE = "^20";

    /** The index gives to each beginning just this. */
    private static final String BEGINNING = "*^100";

    private static final String WRONG = "^0.1";

    private static final Pattern UNJOINED = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final int LEAST_JOINED = 3;

    private static final int FOUR_LETTERS = 4;
    private static final int EIGHT_LETTERS = 8;
    private static final int LONG_WORD = 16;
    private static final int LONGEST_WORD = 24;

    private FullText() {}

    /**
     * The query for a text that somebody typed.
     *
     * @throws RequestException when there is no word in it, or too many, or it is too long
     */
    static String query(String text) {
        if (text.length() > LONGEST) {
            throw wrong("characters", text.length(), LONGEST);
        }
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            words.add(found.group());
        }
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            throw wrong("words", words.size(), MOST_WORDS);
        }
        StringBuilder query = new StringBuilder();
        for (String word : words) {
            query.append("+(").append(word).append(WHOLE + " ").append(word).append(BEGINNING);
            query.append(otherwise(word)).append(") ");
        }
        return orJoined(query.toString().strip(), joined(words));
    }

    private static String orJoined(String query, String joined) {
        return joined.length() < LEAST_JOINED
                ? query
                : "(" + query + ") www." + joined + BEGINNING + " " + joined + BEGINNING;
    }

    /** Words as the address of a website has them. */
    private static String joined(List<String> words) {
        return UNJOINED.matcher(String.join("", words)).replaceAll("");
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

    /** How else a word may be found: for a county, with some letters wrong, or as the two parts of a postcode. */
    private static String otherwise(String word) {
        String county = Counties.inFull(word);
        String whole = county == null ? "" : " " + county + BEGINNING;
        int wrong = wrongLetters(word);
        if (wrong > 0) {
            return whole + " " + word + "~" + wrong + WRONG;
        }
        Matcher postcode = POSTCODE.matcher(word);
        return whole + (postcode.matches() ? " (+" + postcode.group(1) + " +" + postcode.group(2) + ")" + WHOLE : "");
    }

    /**
     * How many letters may be wrong. The index's work for two grows with the length of the word: some 30 ms for 16
     * letters, half a second for 300.
     */
    private static int wrongLetters(String word) {
        int letters = word.length();
        if (letters < FOUR_LETTERS
                || letters > LONGEST_WORD
                || !LETTERS.matcher(word).matches()) {
            return 0;
        }
        return letters < EIGHT_LETTERS || letters > LONG_WORD ? 1 : 2;
    }

    private static RequestException wrong(String what, int many, int most) {
        return new RequestException(
                ErrorCode.BAD_ARGUMENT, "the text to search for has " + many + " " + what + ", expected 1 to " + most);
    }
}
