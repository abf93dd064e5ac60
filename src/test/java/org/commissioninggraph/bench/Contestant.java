package org.commissioninggraph.bench;

import java.io.IOException;

/** Who answers the questions. For use by many threads. */
interface Contestant {
    /** As the tables call it. */
    String name();

    /**
     * Asks a question, and takes the whole answer.
     *
     * @param client the number of who asks, from 0 to 99. Two clients never ask quite the same, so that no answer is made
     *     for both, but where it is what is measured
     * @return the size of the answer in a unit of its own, the same each time
     * @throws IOException also where the answer is none
     */
    long ask(Question question, int client) throws IOException;

    /** The answer to a question as maps, lists, strings and numbers. */
    Object answer(Question question) throws IOException;

    /** Whether its answers also hold codes that only serve to make an answer. */
    default boolean raw() {
        return false;
    }
}
