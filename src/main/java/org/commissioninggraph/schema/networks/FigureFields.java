package org.commissioninggraph.schema.networks;

/** The fields of figures of networks, and of their parts. */
public final class FigureFields {
    private FigureFields() {}

    /** Of a component or community. */
    public enum Group implements AnswerField {
        NUMBER(Definition.of(
                "number", AnswerShape.WHOLE, "0 is the largest; alike ones in order of their first code.")),
        SIZE(Definition.of("size", AnswerShape.WHOLE, "How many organisations.")),
        CODES(Definition.of(
                "codes", AnswerShape.CODE.many(), "Codes of its organisations, in order.", AnswerArgument.FIRST)),
        NODES(Definition.of("nodes", AnswerShape.NODE.many(), "Its organisations, by code.", AnswerArgument.FIRST));

        private final Definition definition;

        Group(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of a partition. */
    public enum Communities implements AnswerField {
        COUNT(Definition.of("count", AnswerShape.WHOLE, "How many communities.")),
        MODULARITY(Definition.of(
                "modularity",
                AnswerShape.NUMBER.optional(),
                "Of the partition by this resolution (Newman and Girvan 2004). Null where the network"
                        + " has no edges.")),
        GROUPS(Definition.of(
                "groups", AnswerShape.of(AnswerType.GROUP).many(), "The largest first.", AnswerArgument.FIRST)),
        AGREEMENT(Definition.of(
                "agreement",
                AnswerShape.of(AnswerType.AGREEMENT),
                "How they agree with groups that are known, such as footprints of partnerships. Give `with` or `property`.",
                AnswerArgument.GROUPED_WITH,
                AnswerArgument.GROUPED_VIA,
                AnswerArgument.GROUPED_PROPERTY));

        private final Definition definition;

        Communities(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of an agreement. */
    public enum Agreement implements AnswerField {
        ADJUSTED(Definition.of(
                "adjustedRandIndex",
                AnswerShape.NUMBER.optional(),
                "Rand index beyond what chance would give (Hubert and Arabie 1985): 1 where both are the same, about 0 where"
                        + " they have nothing to do with one another. Null below two organisations.")),
        RAND(
                Definition.of(
                        "randIndex",
                        AnswerShape.NUMBER.optional(),
                        "The part of all pairs that both put together, or both apart (Rand 1971). Null below two organisations.")),
        GROUPS(Definition.of("groups", AnswerShape.WHOLE, "How many groups these organisations have.")),
        COMPARED(Definition.of(
                "nodesCompared", AnswerShape.WHOLE, "How many organisations have one group: the others are left out.")),
        WITHOUT(Definition.of("nodesWithout", AnswerShape.WHOLE, "How many have none.")),
        SEVERAL(Definition.of("nodesInSeveral", AnswerShape.WHOLE, "How many have several equally near."));

        private final Definition definition;

        Agreement(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of a figure. */
    public enum Figure implements AnswerField {
        VALUE(Definition.of("value", AnswerShape.NUMBER.optional(), "Null where there is none.")),
        REASON(Definition.of("reason", AnswerShape.TEXT.optional(), "Why there is none."));

        private final Definition definition;

        Figure(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of a measure. */
    public enum Measured implements AnswerField {
        REASON(Definition.of(
                "reason", AnswerShape.TEXT.optional(), "Why no organisation has a value; null where they have.")),
        NOTE(Definition.of("note", AnswerShape.TEXT.optional(), "What a reader of the values must know."));

        private final Definition definition;

        Measured(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of a concentration. */
    public enum Concentrated implements AnswerField {
        CODE(Definition.of("code", AnswerShape.CODE, "Code of the organisation.")),
        NODE(Definition.of("node", AnswerShape.NODE, "The organisation.")),
        INDEX(Definition.of(
                "index",
                AnswerShape.NUMBER.optional(),
                "Sum of squared shares, up to 1 (Hirschman 1945, Herfindahl 1950). Null where nothing is known.")),
        EFFECTIVE(Definition.of(
                "effective", AnswerShape.NUMBER.optional(), "The number of equal shares that would have that index.")),
        KNOWN(Definition.of("known", AnswerShape.WHOLE, "How many shares are known.")),
        UNKNOWN(Definition.of("unknown", AnswerShape.WHOLE, "How many are not.")),
        TOTAL(Definition.of(
                "total",
                AnswerShape.NUMBER,
                "Sum of the known ones: of fractions of a whole, its part that is known."));

        private final Definition definition;

        Concentrated(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }
}
