package org.commissioninggraph.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the problems of a reading, so that all are told at once. */
final class SeedProblems {
    private static final int MOST = 1_000;

    private final List<SeedProblem> found = new ArrayList<>();
    private long more;

    void add(String file, long line, String message) {
        if (found.size() < MOST) {
            found.add(new SeedProblem(file, line, message));
        } else {
            more++;
        }
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparing(SeedProblem::file).thenComparingLong(SeedProblem::line));
            throw new SeedException(found, more);
        }
    }
}
