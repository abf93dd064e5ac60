package org.commissioninggraph.network.comparisons;

/**
 * A node with one edge of a type before and one after, to another node: a practice that joined another CCG. Both edges are
 * also among those removed and added.
 *
 * @param code of the node
 * @param type of the edges
 * @param from code of the node that the edge led to
 * @param to code of the node that it leads to
 */
public record Move(String code, String type, String from, String to) {}
