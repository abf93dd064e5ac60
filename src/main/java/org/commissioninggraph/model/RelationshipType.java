package org.commissioninggraph.model;

import java.util.List;

/**
 * A relationship type of the graph with everything that the model says of it.
 *
 * @param ends the pairs of labels that it may connect, each with its properties
 */
public record RelationshipType(String name, List<End> ends) {
    /**
     * One pair of labels.
     *
     * @param oneOut whether a start node has at most one such edge on any day
     * @param oneIn whether an end node has at most one such edge on any day
     */
    public record End(String from, String to, EdgeType edge, boolean oneOut, boolean oneIn) {}
}
