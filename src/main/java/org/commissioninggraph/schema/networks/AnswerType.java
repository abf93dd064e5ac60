package org.commissioninggraph.schema.networks;

/** An object type of answers that are computed over networks. */
public enum AnswerType {
    PATHS("NetworkPaths", "Paths from one organisation to another, the shortest first."),
    PATH("NetworkPath", "A way from one organisation to another that passes none twice."),
    STEP("NetworkStep", "From an organisation on a path to the next."),
    INTERVAL("NetworkInterval", "Days from `since` up to, not including, `until`."),
    EDGE("NetworkEdge", "A relationship, or in a projection a link between two that share neighbours."),
    SHARED("SharedNeighbour", "An organisation that two share: why they are linked."),
    NETWORK("Network", "Organisations and what joins them, with its figures."),
    NODES("NetworkNodes", "Some of the organisations of a network."),
    NODE("NetworkNode", "An organisation in a network."),
    EDGES("NetworkEdges", "Some of the edges of a network."),
    GROUP("NetworkGroup", "Organisations of a network that belong together."),
    COMMUNITIES("NetworkCommunities", "Groups with more edges inside than chance would put there."),
    AGREEMENT("NetworkAgreement", "How two ways to group the same organisations agree."),
    SUMMARY("NetworkSummary", "Figures of a whole network. Distances are in hops."),
    FIGURE("NetworkFigure", "A figure, or why there is none."),
    MEASURED("NetworkMeasure", "What is to be known of a measure of this network."),
    CONCENTRATION(
            "NetworkConcentration",
            "How concentrated the relationships of an organisation are: Herfindahl-Hirschman index."),
    MOMENT("NetworkMoment", "A network on a day of a series."),
    COMPARISON("NetworkComparison", "What two networks differ in."),
    CHANGED_NODE("NetworkChangedNode", "An organisation that is in both networks, with other values."),
    CHANGED_EDGE("NetworkChangedEdge", "An edge that is in both, with other values."),
    CHANGED_VALUE("NetworkChangedValue", "A value before and after, as text."),
    MOVE(
            "NetworkMove",
            "An organisation whose one relationship of a type leads elsewhere: a practice that joined another CCG."),
    COUNTS("NetworkCounts", "How many were removed, added and changed."),
    GROUP_COUNTS("NetworkGroupCounts", "How many were removed, added and changed of what belongs to one organisation."),
    SIMILARITY("NetworkSimilarity", "How alike the edges of two networks are."),
    CORRELATION(
            "NetworkRankCorrelation", "How alike two networks order the organisations that are in both, by a measure.");

    private final String typeName;
    private final String description;

    AnswerType(String typeName, String description) {
        this.typeName = typeName;
        this.description = description;
    }

    /** Its name in the schema. */
    public String typeName() {
        return typeName;
    }

    String description() {
        return description;
    }
}
