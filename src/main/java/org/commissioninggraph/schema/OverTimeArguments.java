package org.commissioninggraph.schema;

/** The arguments of {@code overTime}. */
public final class OverTimeArguments {
    public static final String DATES = "dates";
    public static final String EVERY = "every";
    public static final String FROM = "from";
    public static final String UNTIL = "until";

    /** Each is a reading of the list. */
    public static final int MOST = 100;

    /** How far one day is from the next. */
    public enum Step {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Step(int months) {
            this.months = months;
        }

        public int months() {
            return months;
        }
    }

    private OverTimeArguments() {}
}
