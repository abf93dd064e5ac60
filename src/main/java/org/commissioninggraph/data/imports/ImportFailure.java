package org.commissioninggraph.data.imports;

import java.util.List;

/** The input cannot be imported; nothing was written. */
public final class ImportFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    ImportFailure(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = problems;
    }

    /** Every problem found, one line each: {@code file:line: what is wrong, what was expected}. */
    public List<String> problems() {
        return problems;
    }
}
