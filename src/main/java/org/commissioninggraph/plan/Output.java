package org.commissioninggraph.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Succession;
import org.commissioninggraph.schema.MeasurementField;
import org.jspecify.annotations.Nullable;

/** One field of a node in the answer. */
public sealed interface Output extends ResponseEntry
        permits Output.Value, Output.Series, Output.GlobalId, Output.One, Output.Lineage, Output.Many, TypeName {
    /** Equal for outputs that are read of one node alike, whatever their response keys. */
    default Object reading() {
        return this;
    }

    /**
     * A stored value.
     *
     * @param parts its fields, where it is a point
     */
    record Value(ResponseField field, Property property, List<ValueField> parts) implements Output {}

    /**
     * The measurements of a value that varies in time.
     *
     * @param days on which it may have been measured, in their order
     * @param first which of all days of the series the first of these is, from 0
     * @param parts the fields of each
     */
    record Series(ResponseField field, Property property, List<LocalDate> days, int first, List<ValueField> parts)
            implements Output {
        /**
         * The day of a measurement, its value and its source, as they are stored for a day.
         *
         * @param index of the day among {@link #days}
         */
        public List<Property> stored(int index) {
            org.commissioninggraph.model.Series series = Objects.requireNonNull(property.series());
            List<Property> stored = new ArrayList<>();
            for (MeasurementField part : MeasurementField.values()) {
                stored.add(series.property(property, part.part()).on(days.get(index), first + index));
            }
            return stored;
        }
    }

    /**
     * The id for clients' caches: see {@link GlobalIds}.
     *
     * @param day as of which the node is read; null where no day changes what can be read of it
     */
    record GlobalId(ResponseField field, @Nullable Parameter day) implements Output {}

    /**
     * The one node reached, or null.
     *
     * @param reading a number of what is read
     */
    record One(ResponseField field, Integer reading, Source.Reached source, Selection selection) implements Output {}

    /**
     * All that came before a node and after it.
     *
     * @param reading a number of what is read
     * @param parts nodes, edges and names of types only
     */
    record Lineage(ResponseField field, Integer reading, Succession succession, List<Connection.Part> parts)
            implements Output {}

    /**
     * A connection.
     *
     * @param reading a number of what is read
     */
    record Many(ResponseField field, Integer reading, Connection connection) implements Output {}
}
