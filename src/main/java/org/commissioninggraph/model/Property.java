package org.commissioninggraph.model;

/**
 * A stored value of a node or an edge.
 *
 * @param required whether it is never null
 * @param list whether it holds a list of such values
 * @param searched whether the full-text index holds it
 * @param alphabetical whether it is a text whose order is that of the {@link Alphabet}
 */
public record Property(
        String name,
        ValueType type,
        boolean required,
        boolean list,
        boolean searched,
        boolean alphabetical,
        String description)
        implements Field {

    /** The stored property by which rows are ordered: this one, or the key beside it. No name in SDL has a blank. */
    public String orderedBy() {
        return alphabetical ? name + " order" : name;
    }
}
