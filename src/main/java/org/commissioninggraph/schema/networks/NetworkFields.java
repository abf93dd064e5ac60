package org.commissioninggraph.schema.networks;

/** The fields of networks. */
public final class NetworkFields {
    private NetworkFields() {}

    /** Of a network. */
    public enum Whole implements AnswerField {
        DATE(Definition.of("date", AnswerShape.DAY, "The day that it is of.")),
        NODES(Definition.of(
                "nodes",
                AnswerShape.of(AnswerType.NODES),
                "Its organisations, ordered, filtered and paged by a measure; those without a value come last.",
                AnswerArgument.ONLY,
                AnswerArgument.KINDS,
                AnswerArgument.ORDER_BY,
                AnswerArgument.ASCENDING,
                AnswerArgument.AT_LEAST,
                AnswerArgument.AT_MOST,
                AnswerArgument.LINK_WEIGHT,
                AnswerArgument.LENGTH,
                AnswerArgument.NORMALISED,
                AnswerArgument.DAMPING,
                AnswerArgument.FIRST,
                AnswerArgument.BEHIND)),
        EDGES(Definition.of(
                "edges",
                AnswerShape.of(AnswerType.EDGES),
                "Its edges, in a fixed order: by `from`, `to` and type.",
                AnswerArgument.ONLY,
                AnswerArgument.VIA,
                AnswerArgument.BY_WEIGHT,
                AnswerArgument.FIRST,
                AnswerArgument.BEHIND)),
        SUMMARY(Definition.of("summary", AnswerShape.of(AnswerType.SUMMARY), "Figures of the whole.")),
        MEASURED(Definition.of(
                "measure",
                AnswerShape.of(AnswerType.MEASURED),
                "What is to be known of a measure here: why it has no values, what is left out of account.",
                AnswerArgument.OF_MEASURE)),
        COMPONENTS(Definition.of(
                "components",
                AnswerShape.of(AnswerType.GROUP).many(),
                "The parts that are connected, whatever the directions: the largest first.",
                AnswerArgument.FIRST)),
        COMMUNITIES(Definition.of(
                "communities",
                AnswerShape.of(AnswerType.COMMUNITIES),
                "Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019), whatever the directions.",
                AnswerArgument.OF_COMMUNITIES)),
        CONCENTRATION(Definition.of(
                "concentration",
                AnswerShape.of(AnswerType.CONCENTRATION).many(),
                "How concentrated the relationships of each organisation are, the most concentrated"
                        + " first. Without a value where nothing is known.",
                AnswerArgument.CONCENTRATED,
                AnswerArgument.SHARES,
                AnswerArgument.DIRECTION,
                AnswerArgument.ONLY,
                AnswerArgument.FIRST)),
        TOTAL(Definition.of(
                "total",
                AnswerShape.WHOLE.optional(),
                "Of a neighbourhood: how many organisations are that near, whatever `limit`. Null elsewhere.")),
        CUT(Definition.of(
                "cut", AnswerShape.TRUTH, "Of a neighbourhood: whether `limit` left some out, the last in its order."));

        private final Definition definition;

        Whole(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of some nodes. */
    public enum Nodes implements AnswerField {
        TOTAL(Definition.of("totalCount", AnswerShape.WHOLE, "How many there are that pass, whatever the page.")),
        MORE(Definition.of(
                "more",
                AnswerShape.TRUTH,
                "Whether there are more behind these: ask on with `after`, the code of the last.")),
        NODES(Definition.of("nodes", AnswerShape.of(AnswerType.NODE).many(), "Those of this page."));

        private final Definition definition;

        Nodes(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of a node. */
    public enum Node implements AnswerField {
        CODE(Definition.of("code", AnswerShape.CODE, "Its code.")),
        KIND(Definition.of("kind", AnswerShape.TEXT, "Its type.")),
        NAME(Definition.of("name", AnswerShape.TEXT, "Its name.")),
        NODE(Definition.of("node", AnswerShape.NODE, "The organisation.")),
        SCORE(Definition.of(
                "score",
                AnswerShape.NUMBER.optional(),
                "A measure of it. Null where it has no value: `measure` of the network says why.",
                AnswerArgument.OF_MEASURE)),
        COMPONENT(Definition.of("component", AnswerShape.WHOLE, "Number of its component: 0 is the largest.")),
        COMMUNITY(Definition.of(
                "community",
                AnswerShape.WHOLE,
                "Number of its community: 0 is the largest.",
                AnswerArgument.OF_COMMUNITIES)),
        DISTANCE(Definition.of(
                "distance",
                AnswerShape.WHOLE.optional(),
                "In a neighbourhood how many steps away; 0 those that are looked from. Null elsewhere.")),
        WEIGHT(Definition.of(
                "weight",
                AnswerShape.NUMBER.optional(),
                "In a neighbourhood the sum of the weights, or the number, of relationships with those"
                        + " one step nearer. Null elsewhere."));

        private final Definition definition;

        Node(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of some edges. */
    public enum Edges implements AnswerField {
        TOTAL(Definition.of("totalCount", AnswerShape.WHOLE, "How many there are that pass, whatever the page.")),
        MORE(Definition.of(
                "more",
                AnswerShape.TRUTH,
                "Whether there are more behind these: ask on with `after`, the `id` of the last.")),
        EDGES(Definition.of("edges", AnswerShape.of(AnswerType.EDGE).many(), "Those of this page."));

        private final Definition definition;

        Edges(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** Of a day in a series. */
    public enum Moment implements AnswerField {
        DATE(Definition.of("date", AnswerShape.DAY, "The day.")),
        NETWORK(Definition.of("network", AnswerShape.of(AnswerType.NETWORK), "The network on it."));

        private final Definition definition;

        Moment(Definition definition) {
            this.definition = definition;
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }
}
