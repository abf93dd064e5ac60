package org.commissioninggraph.cypher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.plan.Output;
import org.commissioninggraph.plan.ValueField;
import org.commissioninggraph.schema.MeasurementField;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/**
 * Makes the list of measurements of what varies in time. What is stored for a day is what speaks then: it was measured on
 * that day only where its own day is the same.
 *
 * @param days for which a statement returns what is stored
 */
record MeasurementDecoder(List<LocalDate> days, ListDecoder measurements) implements Decoder {
    /**
     * @param read gives a property of the node or edge that has the series
     */
    static Projection projection(Output.Series series, Function<Property, Expression> read) {
        List<Expression> all = new ArrayList<>();
        for (int index = 0; index < series.days().size(); index++) {
            List<Expression> stored = new ArrayList<>();
            series.stored(index).forEach(property -> stored.add(read.apply(property)));
            all.add(Cypher.listOf(stored));
        }
        List<FieldDecoder> fields =
                series.parts().stream().map(MeasurementDecoder::field).toList();
        ListDecoder list = ListDecoder.of(series.field().type(), new ObjectDecoder(fields));
        return new Projection(Cypher.listOf(all), new MeasurementDecoder(series.days(), list));
    }

    private static FieldDecoder field(ValueField part) {
        return part.isTypeName()
                ? FieldDecoder.constant(part.field(), part.object())
                : new FieldDecoder(part.field(), Decoder.PLAIN, MeasurementField.index(part.name()));
    }

    @Override
    public @Nullable Object decode(@Nullable Object stored, DecodingContext decoding) {
        List<?> all = (List<?>) Objects.requireNonNull(stored);
        List<Object> measured = new ArrayList<>();
        for (int index = 0; index < days.size(); index++) {
            List<?> measurement = (List<?>) Objects.requireNonNull(all.get(index));
            if (days.get(index).equals(measurement.get(MeasurementField.DATE.ordinal()))) {
                measured.add(measurement);
            }
        }
        return measurements.decode(measured, decoding);
    }
}
