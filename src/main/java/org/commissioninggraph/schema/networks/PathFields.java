package org.commissioninggraph.schema.networks;

/** The fields of paths. */
public final class PathFields {
    private PathFields() {}

    /** Of an answer. */
    public enum Paths implements AnswerField {
        PATHS(Definition.of(
                "paths",
                AnswerShape.of(AnswerType.PATH).many(),
                "The shortest first, alike ones in order of their codes. None, where there is no path within `hops`.")),
        MORE(Definition.of("more", AnswerShape.TRUTH, "Whether there are more such paths than `first`.")),
        HOPS(Definition.of("hops", AnswerShape.WHOLE, "How far was looked, in steps.")),
        EXHAUSTED(Definition.of(
                "exhausted",
                AnswerShape.TRUTH,
                "Whether nothing further can be reached: then a larger `maxHops` would find no path either."));

        private final Definition definition;

        Paths(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of a path. */
    public enum Path implements AnswerField {
        HOPS(Definition.of("hops", AnswerShape.WHOLE, "How many steps it has. 0 from an organisation to itself.")),
        LENGTH(Definition.of(
                "length", AnswerShape.NUMBER, "The sum over its steps: their number, where there is no `weight`.")),
        CODES(Definition.of("codes", AnswerShape.CODE.many(), "Codes of its organisations, from start to end.")),
        NODES(Definition.of("nodes", AnswerShape.NODE.many(), "Its organisations, from start to end.")),
        STEPS(Definition.of("steps", AnswerShape.of(AnswerType.STEP).many(), "One fewer than organisations.")),
        INTERVALS(Definition.of(
                "intervals",
                AnswerShape.of(AnswerType.INTERVAL).many(),
                "When the whole of it holds, within `during` where that is given: on which all its steps hold and all its"
                        + " organisations are open."));

        private final Definition definition;

        Path(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of a step. */
    public enum Step implements AnswerField {
        FROM(Definition.of("from", AnswerShape.CODE, "Code of the organisation that it leads from.")),
        TO(Definition.of("to", AnswerShape.CODE, "Code of the next.")),
        LENGTH(Definition.of("length", AnswerShape.NUMBER, "1, where there is no `weight`.")),
        RELATIONSHIPS(Definition.of(
                "relationships",
                AnswerShape.of(AnswerType.EDGE).many(),
                "All relationships that join the two: parallel ones are one step."));

        private final Definition definition;

        Step(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of some days. */
    public enum Interval implements AnswerField {
        SINCE(Definition.of("since", AnswerShape.DAY.optional(), "First day. Null: from before the sources begin.")),
        UNTIL(Definition.of(
                "until",
                AnswerShape.DAY.optional(),
                "The day after the last, which may be after the end of the data. Null: none is known."));

        private final Definition definition;

        Interval(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }
}
