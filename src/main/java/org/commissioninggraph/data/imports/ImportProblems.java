package org.commissioninggraph.data.imports;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the input: all of it is collected, so that one run tells the user everything there is to mend. */
final class ImportProblems {
    private final List<String> found = new ArrayList<>();

    /** The line of a problem of the file as a whole is 1. */
    void add(String file, long line, String wrong, String expected) {
        found.add(file + ":" + line + ": " + wrong + ", expected " + expected);
    }

    /** What is wrong with the files that would be written. */
    void add(String problem) {
        found.add(problem);
    }

    List<String> found() {
        return List.copyOf(found);
    }

    void throwIfAny() throws ImportFailure {
        if (!found.isEmpty()) {
            throw new ImportFailure(found());
        }
    }
}
