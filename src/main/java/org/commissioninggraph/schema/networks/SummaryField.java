package org.commissioninggraph.schema.networks;

/** The figures of a whole network. */
public enum SummaryField implements AnswerField {
    NODES(Definition.of("nodes", AnswerShape.WHOLE, "How many organisations.")),
    EDGES(Definition.of("edges", AnswerShape.WHOLE, "How many edges, parallel ones too.")),
    LINKS(Definition.of(
            "links",
            AnswerShape.WHOLE,
            "Pairs of organisations with an edge between them; with directions, ordered pairs.")),
    ISOLATES(Definition.of("isolates", AnswerShape.WHOLE, "Organisations without an edge to another.")),
    COMPONENTS(Definition.of("components", AnswerShape.WHOLE, "How many parts are connected in themselves.")),
    LARGEST(Definition.of("largestComponent", AnswerShape.WHOLE, "Organisations in the largest of them.")),
    DENSITY(Definition.of("density", AnswerShape.of(AnswerType.FIGURE), "Links, of all that there could be.")),
    DIAMETER(Definition.of(
            "diameter", AnswerShape.of(AnswerType.FIGURE), "The largest distance. None where it is not connected.")),
    LARGEST_DIAMETER(Definition.of(
            "largestComponentDiameter",
            AnswerShape.of(AnswerType.FIGURE),
            "The largest distance within the largest component.")),
    LARGEST_MEAN_PATH(Definition.of(
            "largestComponentMeanPath",
            AnswerShape.of(AnswerType.FIGURE),
            "The mean distance within it, over all pairs.")),
    TRANSITIVITY(Definition.of(
            "transitivity",
            AnswerShape.of(AnswerType.FIGURE),
            "Three times the triangles, of all pairs of links that meet.")),
    CLUSTERING(Definition.of(
            "averageClustering",
            AnswerShape.of(AnswerType.FIGURE),
            "Mean of CLUSTERING, those with fewer than two neighbours as 0.")),
    CLUSTERING_OF_TWO(Definition.of(
            "averageClusteringOfTwoOrMore",
            AnswerShape.of(AnswerType.FIGURE),
            "The same over those with two neighbours or more.")),
    BY_DEGREE(Definition.of(
            "degreeAssortativity",
            AnswerShape.of(AnswerType.FIGURE),
            "Correlation of degrees at the two ends of links (Newman 2003).")),
    BY_PROPERTY(Definition.of(
            "assortativity",
            AnswerShape.of(AnswerType.FIGURE),
            "Whether linked organisations are alike in a property: from -1 to 1 (Newman 2003).",
            AnswerArgument.PROPERTY)),
    RECIPROCITY(Definition.of(
            "reciprocity", AnswerShape.of(AnswerType.FIGURE), "The part of links whose opposite is a link too."));

    private final Definition definition;

    SummaryField(Definition definition) {
        this.definition = definition;
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
