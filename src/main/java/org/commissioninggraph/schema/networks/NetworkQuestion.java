package org.commissioninggraph.schema.networks;

import java.util.List;

/** A root field that is answered over the graph as a network. */
public enum NetworkQuestion {
    PATHS(
            "paths",
            AnswerShape.of(AnswerType.PATHS),
            "How one organisation is connected with another: the shortest paths, or several that become longer.",
            AnswerArgument.FROM,
            AnswerArgument.TO,
            AnswerArgument.VIA,
            AnswerArgument.DIRECTION,
            AnswerArgument.THROUGH,
            AnswerArgument.AVOID,
            AnswerArgument.MAX_HOPS,
            AnswerArgument.PATHS,
            AnswerArgument.LONGER,
            AnswerArgument.WEIGHT,
            AnswerArgument.LENGTH,
            AnswerArgument.DURING,
            AnswerArgument.AS_OF),
    NEIGHBOURHOOD(
            "neighbourhood",
            AnswerShape.of(AnswerType.NETWORK),
            "What is around some organisations, with the relationships between all of it.",
            AnswerArgument.AROUND,
            AnswerArgument.HOPS,
            AnswerArgument.VIA,
            AnswerArgument.DIRECTION,
            AnswerArgument.THROUGH,
            AnswerArgument.AVOID,
            AnswerArgument.KINDS,
            AnswerArgument.WEIGHT,
            AnswerArgument.DIRECTED,
            AnswerArgument.LIMIT,
            AnswerArgument.AS_OF),
    NETWORK(
            "network",
            AnswerShape.of(AnswerType.NETWORK),
            "The organisations that are open on a day, and the relationships between them that hold.",
            AnswerArgument.KINDS,
            AnswerArgument.DIRECTED,
            AnswerArgument.VIA,
            AnswerArgument.AS_OF),
    PROJECTION(
            "projection",
            AnswerShape.of(AnswerType.NETWORK),
            "Organisations of a kind, linked where two share neighbours, as CCGs do that commission from the same"
                    + " providers. It has no directions.",
            AnswerArgument.PROJECTED,
            AnswerArgument.SHARED_VIA,
            AnswerArgument.SHARED_KINDS,
            AnswerArgument.SIMILARITY,
            AnswerArgument.BY,
            AnswerArgument.THRESHOLD,
            AnswerArgument.AS_OF),
    MEASURES_OVER(
            "measuresOver",
            AnswerShape.of(AnswerType.MOMENT).many(),
            "A network, or a projection, on several days: measures over time in one request. What is below organisations"
                    + " is as of `asOf`.",
            AnswerArgument.DATES,
            AnswerArgument.KINDS,
            AnswerArgument.VIA,
            AnswerArgument.PROJECT,
            AnswerArgument.SIMILARITY,
            AnswerArgument.BY,
            AnswerArgument.DIRECTED,
            AnswerArgument.THRESHOLD,
            AnswerArgument.AS_OF),
    COMPARE(
            "compare",
            AnswerShape.of(AnswerType.COMPARISON),
            "What a network, or a projection, of one day and that of another differ in. The other way round it is the"
                    + " mirror image.",
            AnswerArgument.BEFORE,
            AnswerArgument.AFTER,
            AnswerArgument.WITHIN,
            AnswerArgument.KINDS,
            AnswerArgument.VIA,
            AnswerArgument.PROJECT,
            AnswerArgument.SIMILARITY,
            AnswerArgument.BY,
            AnswerArgument.DIRECTED,
            AnswerArgument.THRESHOLD);

    private final String field;
    private final AnswerShape shape;
    private final String description;
    private final List<AnswerArgument> arguments;

    NetworkQuestion(String field, AnswerShape shape, String description, AnswerArgument... arguments) {
        this.field = field;
        this.shape = shape;
        this.description = description;
        this.arguments = List.of(arguments);
    }

    /** Its name in the schema. */
    public String field() {
        return field;
    }

    /** What it answers. */
    public AnswerShape shape() {
        return shape;
    }

    AnswerField.Definition definition() {
        return new AnswerField.Definition(field, shape, description, arguments);
    }
}
