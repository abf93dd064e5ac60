package org.commissioninggraph.schema.networks;

/** The fields of comparisons. */
public final class ComparisonFields {
    private ComparisonFields() {}

    /** Of a comparison. */
    public enum Compared implements AnswerField {
        BEFORE(Definition.of("before", AnswerShape.of(AnswerType.NETWORK), "The network of the earlier day.")),
        AFTER(Definition.of("after", AnswerShape.of(AnswerType.NETWORK), "That of the later day.")),
        NODE_COUNTS(Definition.of(
                "nodeCounts",
                AnswerShape.of(AnswerType.COUNTS).many(),
                "By kind of organisation; only kinds with a difference.")),
        EDGE_COUNTS(Definition.of(
                "edgeCounts",
                AnswerShape.of(AnswerType.COUNTS).many(),
                "By type of relationship; only types with a difference.")),
        GROUP_COUNTS(Definition.of(
                "groupCounts",
                AnswerShape.of(AnswerType.GROUP_COUNTS).many(),
                "The same by what organisations belong to, such as regional teams: what was removed by that before, all else"
                        + " by that after; a relationship by the organisation that it leads from, a link of a projection"
                        + " by those of both its ends, once where they belong to the same.",
                AnswerArgument.GROUPED_BY,
                AnswerArgument.GROUPED_VIA)),
        REMOVED(Definition.of(
                "removed",
                AnswerShape.NODE.many(),
                "Organisations that are there before only, by code.",
                AnswerArgument.FIRST)),
        ADDED(Definition.of(
                "added",
                AnswerShape.NODE.many(),
                "Organisations that are there after only, by code.",
                AnswerArgument.FIRST)),
        CHANGED(Definition.of(
                "changed",
                AnswerShape.of(AnswerType.CHANGED_NODE).many(),
                "Organisations with other values, those that vary in time left out.",
                AnswerArgument.FIRST)),
        REMOVED_EDGES(Definition.of(
                "removedEdges",
                AnswerShape.of(AnswerType.EDGE).many(),
                "Edges that are there before only.",
                AnswerArgument.FIRST)),
        ADDED_EDGES(Definition.of(
                "addedEdges",
                AnswerShape.of(AnswerType.EDGE).many(),
                "Edges that are there after only.",
                AnswerArgument.FIRST)),
        CHANGED_EDGES(Definition.of(
                "changedEdges",
                AnswerShape.of(AnswerType.CHANGED_EDGE).many(),
                "Edges that are in both with other values; in a projection those that grew or fell.",
                AnswerArgument.FIRST)),
        MOVES(Definition.of(
                "moves",
                AnswerShape.of(AnswerType.MOVE).many(),
                "Organisations whose one relationship of a type leads elsewhere. It is also among"
                        + " those removed and added.",
                AnswerArgument.FIRST)),
        SIMILARITY(Definition.of("similarity", AnswerShape.of(AnswerType.SIMILARITY), "How alike their edges are.")),
        CORRELATION(Definition.of(
                "rankCorrelation",
                AnswerShape.of(AnswerType.CORRELATION),
                "How alike a measure orders those that are in both.",
                AnswerArgument.OF_MEASURE));

        private final Definition definition;

        Compared(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of a changed organisation. */
    public enum Node implements AnswerField {
        CODE(Definition.of("code", AnswerShape.CODE, "Its code.")),
        NODE(Definition.of("node", AnswerShape.NODE, "The organisation.")),
        VALUES(Definition.of("values", AnswerShape.of(AnswerType.CHANGED_VALUE).many(), "What differs."));

        private final Definition definition;

        Node(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of a changed edge. */
    public enum Edge implements AnswerField {
        BEFORE(Definition.of("before", AnswerShape.of(AnswerType.EDGE), "As it was.")),
        AFTER(Definition.of("after", AnswerShape.of(AnswerType.EDGE), "As it is.")),
        RESTARTED(Definition.of("restarted", AnswerShape.TRUTH, "Whether it ended and began again in between.")),
        VALUES(Definition.of("values", AnswerShape.of(AnswerType.CHANGED_VALUE).many(), "What differs."));

        private final Definition definition;

        Edge(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of a changed value. */
    public enum Value implements AnswerField {
        PROPERTY(Definition.of("property", AnswerShape.TEXT, "Its name.")),
        BEFORE(Definition.of("before", AnswerShape.TEXT.optional(), "Null: none.")),
        AFTER(Definition.of("after", AnswerShape.TEXT.optional(), "Null: none."));

        private final Definition definition;

        Value(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of a move. */
    public enum Move implements AnswerField {
        CODE(Definition.of("code", AnswerShape.CODE, "Code of what moved.")),
        NODE(Definition.of("node", AnswerShape.NODE, "What moved.")),
        TYPE(Definition.of("type", AnswerShape.TEXT, "Type of the relationship.")),
        FROM(Definition.of("from", AnswerShape.CODE, "Code of where it led.")),
        FROM_NODE(Definition.of("fromNode", AnswerShape.NODE, "Where it led.")),
        TO(Definition.of("to", AnswerShape.CODE, "Code of where it leads.")),
        TO_NODE(Definition.of("toNode", AnswerShape.NODE, "Where it leads."));

        private final Definition definition;

        Move(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of one kind or type. */
    public enum Counts implements AnswerField {
        NAME(Definition.of("name", AnswerShape.TEXT, "The kind of organisation, or type of relationship.")),
        REMOVED(Definition.of("removed", AnswerShape.WHOLE, "There before only.")),
        ADDED(Definition.of("added", AnswerShape.WHOLE, "There after only.")),
        CHANGED(Definition.of("changed", AnswerShape.WHOLE, "In both with other values."));

        private final Definition definition;

        Counts(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of what belongs to one organisation. */
    public enum GroupCounts implements AnswerField {
        CODE(Definition.of(
                "code",
                AnswerShape.CODE.optional(),
                "Code of what they belong to. Null, and last: they belong to none, or to several equally near.")),
        NODE(Definition.of("node", AnswerShape.NODE.optional(), "What they belong to.")),
        NODES(Definition.of("nodeCounts", AnswerShape.of(AnswerType.COUNTS).many(), "By kind of organisation.")),
        EDGES(Definition.of("edgeCounts", AnswerShape.of(AnswerType.COUNTS).many(), "By type of relationship."));

        private final Definition definition;

        GroupCounts(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of two networks. */
    public enum Similarity implements AnswerField {
        COMMON(Definition.of(
                "common", AnswerShape.WHOLE, "Edges in both: of one type between the same two, parallel ones once.")),
        EITHER(Definition.of("either", AnswerShape.WHOLE, "Edges in one or the other, or both.")),
        JACCARD(Definition.of(
                "jaccard",
                AnswerShape.NUMBER.optional(),
                "Common of either (Jaccard 1901). Null where neither has an edge."));

        private final Definition definition;

        Similarity(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of two orders. */
    public enum Correlation implements AnswerField {
        SPEARMAN(Definition.of(
                "spearman",
                AnswerShape.NUMBER.optional(),
                "Correlation of ranks (Spearman 1904). Null where one side does not vary.")),
        KENDALL(Definition.of(
                "kendall",
                AnswerShape.NUMBER.optional(),
                "Kendall's tau-b (Kendall 1945). Null where one side does not vary.")),
        NODES(Definition.of("nodes", AnswerShape.WHOLE, "How many organisations have both values."));

        private final Definition definition;

        Correlation(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }
}
