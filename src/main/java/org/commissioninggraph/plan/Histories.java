package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.Succession;
import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;

/** Plans what an organisation came from, what became of it, and what happened to it. */
final class Histories {
    private static final String LINEAGE = "lineage";
    private static final String BECAME = "currentEquivalent";
    private static final String CHANGES = "changes";

    /** The fields of a node that are answered here. */
    static final Set<String> FIELDS = Set.of(LINEAGE, BECAME, CHANGES);

    private final Model model;
    private final Parameters parameters;
    private final Dates dates;
    private final Selections selections;

    Histories(Model model, Parameters parameters, Dates dates, Selections selections) {
        this.model = model;
        this.parameters = parameters;
        this.dates = dates;
        this.selections = selections;
    }

    /**
     * @param number of what is read
     */
    Output output(CollectedField field, int number, Moment above) {
        Succession succession = Objects.requireNonNull(model.succession());
        Map<String, Object> arguments = field.arguments();
        Moment moment = above.at(arguments, dates, parameters);
        return switch (field.name()) {
            case LINEAGE -> lineage(succession, field, number, moment);
            case BECAME -> many(field, number, new Source.Became(succession, moment.day()), moment);
            case CHANGES -> many(field, number, changes(succession, arguments), moment);
            default -> throw new IllegalStateException("no field " + field.name());
        };
    }

    Source changes(Succession succession, Map<String, Object> arguments) {
        return new Source.Changes(succession, Moment.interval("", arguments, dates, parameters));
    }

    private Output many(CollectedField field, int number, Source source, Moment moment) {
        Connection connection = selections.connections().of(source, field.arguments(), field, moment);
        return new Output.Many(ResponseField.of(field), number, connection);
    }

    private Output lineage(Succession succession, CollectedField lineage, int number, Moment moment) {
        List<Part> parts = new ArrayList<>();
        for (CollectedField field : lineage.fields()) {
            parts.add(Connections.placed(field, () -> part(succession, field, moment)));
        }
        return new Output.Lineage(ResponseField.of(lineage), number, succession, List.copyOf(parts));
    }

    private Part part(Succession succession, CollectedField field, Moment moment) {
        CollectedField selection = field;
        if (Connections.isTypeName(field)) {
            return Connections.typeName(field);
        }
        if (field.name().equals("nodes")) {
            return new Part.Nodes(ResponseField.of(field), selections.of(succession.type(), selection, moment));
        }
        List<EdgeOutput> outputs = new ArrayList<>();
        for (CollectedField of : selection.fields()) {
            outputs.add(Connections.placed(of, () -> ofEdge(succession, of, moment)));
        }
        return new Part.Edges(ResponseField.of(field), List.copyOf(outputs));
    }

    private EdgeOutput ofEdge(Succession succession, CollectedField field, Moment moment) {
        ResponseField key = ResponseField.of(field);
        return switch (field.name()) {
            case ValueField.TYPE_NAME -> Connections.typeName(field);
            case "from" -> new EdgeOutput.From(key, selections.of(succession.type(), field, moment));
            case "to" -> new EdgeOutput.Node(key, selections.of(succession.type(), field, moment));
            default ->
                new EdgeOutput.Value(
                        key,
                        Objects.requireNonNull(
                                succession.step().edge().properties().get(field.name())),
                        List.of());
        };
    }
}
