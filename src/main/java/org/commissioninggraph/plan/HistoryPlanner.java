package org.commissioninggraph.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Succession;
import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.schema.LineageFields;

/** Plans what an organisation came from, what became of it, and what happened to it. */
final class HistoryPlanner {
    private final Parameters parameters;
    private final Dates dates;
    private final SelectionPlanner selections;
    private final Measurements measurements;

    HistoryPlanner(Parameters parameters, Dates dates, Measurements measurements, SelectionPlanner selections) {
        this.parameters = parameters;
        this.dates = dates;
        this.measurements = measurements;
        this.selections = selections;
    }

    Source changes(Succession succession, Map<String, Object> arguments) {
        return new Source.Changes(succession, TemporalScope.interval("", arguments, dates, parameters));
    }

    /**
     * @param number of what is read
     */
    Output lineage(Succession succession, CollectedField lineage, int number, TemporalScope scope) {
        List<Part> parts = CollectedField.planned(lineage.fields(), field -> part(succession, field, scope));
        return new Output.Lineage(ResponseField.of(lineage), number, succession, parts);
    }

    private Part part(Succession succession, CollectedField field, TemporalScope scope) {
        if (field.isTypeName()) {
            return TypeName.of(field);
        }
        if (field.name().equals(LineageFields.NODES)) {
            return new Part.Nodes(ResponseField.of(field), selections.of(succession.type(), field, scope));
        }
        return new Part.Edges(
                ResponseField.of(field), CollectedField.planned(field.fields(), of -> ofEdge(succession, of, scope)));
    }

    private EdgeOutput ofEdge(Succession succession, CollectedField field, TemporalScope scope) {
        if (field.isTypeName()) {
            return TypeName.of(field);
        }
        ResponseField key = ResponseField.of(field);
        if (field.name().equals(LineageFields.FROM)) {
            return new EdgeOutput.From(key, selections.of(succession.type(), field, scope));
        }
        if (field.name().equals(LineageFields.TO)) {
            return new EdgeOutput.Node(key, selections.of(succession.type(), field, scope));
        }
        Property property =
                Objects.requireNonNull(succession.step().edge().properties().get(field.name()));
        return new EdgeOutput.Value(key, measurements.on(property, scope.day()), List.of());
    }
}
