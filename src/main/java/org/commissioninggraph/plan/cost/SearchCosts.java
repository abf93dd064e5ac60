package org.commissioninggraph.plan.cost;

import java.util.List;

/** What one run of the full-text index touches. */
final class SearchCosts {
    /** A word is looked up as it is, as a beginning and with letters wrong, which takes as long as to read so many rows. */
    private static final double ROWS_OF_A_WORD = 1_000;

    /** The beginning of a word says little: as many letters are the beginning of almost anything. */
    private static final int FEW_LETTERS = 2;

    /** No more than so much of all that is searched has one longer word in common, as "surgery" and "medical" show. */
    private static final double SHARE_OF_A_WORD = 0.33;

    private SearchCosts() {}

    static double lookup(List<String> words) {
        return ROWS_OF_A_WORD * words.size();
    }

    /** How many nodes have all of these words, of so many that are searched. */
    static double found(List<String> words, double searched) {
        boolean some = words.stream().anyMatch(word -> word.length() > FEW_LETTERS);
        return some ? searched * SHARE_OF_A_WORD : searched;
    }
}
