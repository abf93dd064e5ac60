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

    /**
     * Whether lists at the root are read by an index of it. Not where many rows have a value in common, such as kinds and
     * sources: reading all of them is as quick then.
     */
    public boolean indexed() {
        return !list
                && type instanceof ScalarType scalar
                && (searched || scalar.numeric() || scalar == ScalarType.DATE);
    }

    /** Whether an index has its values in their order: also of a key, which is unique. */
    public boolean sorted() {
        return indexed() || type == ScalarType.ID && !list;
    }

    /** The stored property by which rows are ordered: this one, or the key beside it. No name in SDL has a blank. */
    public String orderedBy() {
        return alphabetical ? name + " order" : name;
    }

    /** Whether rows can be ordered by it, and figures be made of it. */
    public boolean ordered() {
        return !list && type != ScalarType.POINT;
    }

    Property withDescription(String other) {
        return new Property(name, type, required, list, searched, alphabetical, other);
    }
}
