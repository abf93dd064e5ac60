package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import org.commissioninggraph.plan.AggregationOutput;
import org.commissioninggraph.plan.TypeName;

/** Decoders of figures. A statement returns them in one list, however they are nested in the answer. */
final class AggregationDecoders {
    private int next;

    private AggregationDecoders() {}

    /** In the order of {@link AggregationOutput#leaves}. */
    static Decoder of(List<AggregationOutput> outputs) {
        return new AggregationDecoders().object(outputs);
    }

    private Decoder object(List<AggregationOutput> outputs) {
        List<FieldDecoder> fields = new ArrayList<>();
        for (AggregationOutput output : outputs) {
            fields.add(field(output));
        }
        return new ObjectDecoder(fields);
    }

    private FieldDecoder field(AggregationOutput output) {
        if (output instanceof TypeName name) {
            return FieldDecoder.of(name);
        }
        return output instanceof AggregationOutput.Nested nested
                ? new FieldDecoder(output.field(), object(nested.outputs()))
                : new FieldDecoder(output.field(), Decoder.PLAIN, next++);
    }
}
