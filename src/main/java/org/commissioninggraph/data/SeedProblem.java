package org.commissioninggraph.data;

/**
 * Something wrong in the seed files.
 *
 * @param file path within their folder
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param message what is wrong and what was expected
 */
public record SeedProblem(String file, long line, String message) {
    @Override
    public String toString() {
        return (line == 0 ? file : file + ":" + line) + ": " + message;
    }
}
