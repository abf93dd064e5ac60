package org.commissioninggraph.model;

/**
 * A stored value of a node or an edge.
 *
 * @param required whether it is never null
 * @param list whether it holds a list of such values
 * @param searched whether the full-text index holds it
 */
public record Property(
        String name, ValueType type, boolean required, boolean list, boolean searched, String description)
        implements Field {}
