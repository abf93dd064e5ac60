package org.commissioninggraph.network.projections;

/** How strongly two nodes are linked that share neighbours. {@code a} and {@code b} are the numbers of their neighbours. */
public enum ProjectionWeight {
    /** How many neighbours they share. */
    SHARED_COUNT("Neighbours that both have, a number from 1."),
    /** Jaccard, 1901. */
    JACCARD("Neighbours that both have, of those that either has: above 0, up to 1 (Jaccard 1901)."),
    /** Szymkiewicz and Simpson. */
    OVERLAP("Neighbours that both have, of those of whichever has fewer: above 0, up to 1 (Szymkiewicz-Simpson)."),
    /** Salton and McGill, 1983. */
    COSINE("Neighbours that both have, divided by the geometric mean of how many each has: above 0, up to 1"
            + " (Salton's cosine)."),
    /** Needs a property of edges. */
    MIN_SHARE("Sum over the neighbours of the smaller of both nodes' shares, each node's shares being a property of its"
            + " edges divided by their total: 0 to 1. Null where a total is 0.");

    private final String description;

    ProjectionWeight(String description) {
        this.description = description;
    }

    /** Definition, range and source, in English. */
    public String description() {
        return description;
    }

    double of(int shared, int first, int second) {
        return switch (this) {
            case SHARED_COUNT -> shared;
            case JACCARD -> shared / (double) (first + second - shared);
            case OVERLAP -> shared / (double) Math.min(first, second);
            case COSINE -> shared / Math.sqrt((double) first * second);
            case MIN_SHARE -> throw new IllegalArgumentException("it goes by shares, not by numbers");
        };
    }
}
