package org.commissioninggraph.data;

import java.util.List;

/** The seed files cannot be loaded: the message has one line for each problem, up to the first thousand. */
public final class SeedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<SeedProblem> problems;

    SeedException(List<SeedProblem> problems, long more) {
        super(text(problems, more));
        this.problems = List.copyOf(problems);
    }

    /** The problems in the order of the files, at most a thousand. */
    public List<SeedProblem> problems() {
        return problems;
    }

    private static String text(List<SeedProblem> problems, long more) {
        StringBuilder text = new StringBuilder();
        problems.forEach(problem -> text.append(problem).append('\n'));
        if (more > 0) {
            text.append("… and ").append(more).append(" more\n");
        }
        return text.append(problems.size() + more)
                .append(problems.size() == 1 ? " problem" : " problems")
                .append(" in the seed files: nothing was loaded")
                .toString();
    }
}
