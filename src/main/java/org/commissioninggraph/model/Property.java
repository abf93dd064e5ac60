package org.commissioninggraph.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stored value of a node or an edge.
 *
 * @param required whether it is never null
 * @param list whether it holds a list of such values
 * @param searched whether the full-text index holds it
 * @param alphabetical whether it is a text whose order is that of the {@link Alphabet}
 * @param series how it varies in time; null where it does not
 * @param stored its name in the graph: of a series another one for each day, see {@link #on}
 * @param place where in a stored list it is; null where it is stored alone
 */
public record Property(
        String name,
        ValueType type,
        boolean required,
        boolean list,
        boolean searched,
        boolean alphabetical,
        String description,
        @Nullable Series series,
        String stored,
        @Nullable Place place)
        implements Field {
    /**
     * Where a value is in a stored list.
     *
     * @param index in the list, from 0
     * @param beside the stored property without which there is no such value, whatever the list holds
     */
    public record Place(int index, String beside) {}

    /** One that does not vary in time. */
    public Property(
            String name,
            ValueType type,
            boolean required,
            boolean list,
            boolean searched,
            boolean alphabetical,
            String description) {
        this(name, type, required, list, searched, alphabetical, description, null, name, null);
    }

    /**
     * A property of a series as of a day on which some measurement begins or ceases to speak: what is stored of it holds
     * until the next such day. Where it is of no day it is stored nowhere, and null. No name in SDL has a blank.
     *
     * <p>Values are stored alone, so that an index can have them; days and sources in one list each, for Neo4j goes past
     * all properties of a node that stand before the one it reads: with them apart a practice had sixty, and its name
     * took a quarter longer.
     *
     * @param index of the day among those of the series
     */
    public Property on(LocalDate day, int index) {
        Series of = Objects.requireNonNull(series);
        return of.part() == Series.Part.VALUE
                ? stored(of.value(day), null)
                : stored(of.list(of.part()), new Place(index, of.value(day)));
    }

    private Property stored(String as, @Nullable Place at) {
        return new Property(name, type, required, list, searched, alphabetical, description, series, as, at);
    }

    /**
     * Whether lists at the root are read by an index of it. Not where many rows have a value in common, such as kinds,
     * sources and days of measurements: reading all of them is as quick then.
     */
    public boolean indexed() {
        return !list
                && (series == null || series.part() == Series.Part.VALUE)
                && type instanceof ScalarType scalar
                && (searched || scalar.numeric() || scalar == ScalarType.DATE);
    }

    /** Whether an index has its values in their order: also of a key, which is unique. */
    public boolean sorted() {
        return indexed() || type == ScalarType.ID && !list;
    }

    /** The stored property by which rows are ordered: this one, or the key beside it. No name in SDL has a blank. */
    public String orderedBy() {
        return alphabetical ? stored + " order" : stored;
    }

    /** Whether what it is ordered by is stored with the code of its node too: see {@link #withCode}. */
    public boolean isOrderedWithCode() {
        return alphabetical && required;
    }

    /**
     * What is stored beside each text of this property, which is never null and ordered by the {@link Alphabet}: the key by
     * which it is ordered, and the code of its node, so that rows that are put in order by it alone need no other key.
     */
    public Property withCode() {
        String as = orderedBy() + " code";
        return new Property(name, type, required, list, searched, false, description, series, as, place);
    }

    /** Whether rows can be ordered by it, and figures be made of it. */
    public boolean ordered() {
        return !list && type != ScalarType.POINT;
    }

    /** Whether it is a value that varies in time. */
    public boolean measured() {
        return series != null && series.part() == Series.Part.VALUE;
    }

    Property withDescription(String other) {
        return new Property(name, type, required, list, searched, alphabetical, other, series, stored, place);
    }
}
