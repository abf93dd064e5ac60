package org.commissioninggraph.differential;

/** How much one question may cost on the naive side, so that only questions of a sensible size are compared. */
final class Effort {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_STEPS = 3_000_000;

    private int rows;
    private int steps;

    /** A question that is not worth asking: too large, or decided by the last bit of a number. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unfit(String reason) {
            super(reason);
        }
    }

    void begin() {
        rows = 0;
        steps = 0;
    }

    void rows(int more) {
        rows += more;
        if (rows > MOST_ROWS) {
            throw new Unfit("too many rows");
        }
    }

    void steps(int more) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw new Unfit("too many steps");
        }
    }
}
