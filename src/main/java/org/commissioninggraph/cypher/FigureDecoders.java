package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commissioninggraph.plan.FigureOutput;
import org.commissioninggraph.plan.TypeName;

/** Decoders of figures. A statement returns them in one list, however they are nested in the answer. */
final class FigureDecoders {
    private int next;

    private FigureDecoders() {}

    /** In the order of {@link FigureOutput#leaves}. */
    static Decoder of(List<FigureOutput> outputs) {
        return new FigureDecoders().object(outputs);
    }

    private Decoder object(List<FigureOutput> outputs) {
        List<FieldDecoder> fields = new ArrayList<>();
        for (FigureOutput output : outputs) {
            fields.add(field(output));
        }
        return new ObjectDecoder(fields);
    }

    private FieldDecoder field(FigureOutput output) {
        if (output instanceof TypeName name) {
            return FieldDecoder.constant(name.field(), Objects.requireNonNull(name.type()));
        }
        return output instanceof FigureOutput.Nested nested
                ? new FieldDecoder(output.field(), object(nested.outputs()))
                : new FieldDecoder(output.field(), Decoder.PLAIN, next++);
    }
}
