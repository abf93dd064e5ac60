package org.commissioninggraph.plan;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.SelectedField;
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
    Output output(SelectedField field, int number, Moment above) {
        Succession succession = Objects.requireNonNull(model.succession());
        Map<String, Object> arguments = field.getArguments();
        Moment moment = above.at(arguments, dates, parameters);
        return switch (field.getName()) {
            case LINEAGE -> lineage(succession, field, number, moment);
            case BECAME -> many(field, number, new Source.Became(succession, moment.day()), moment);
            case CHANGES -> many(field, number, changes(succession, arguments), moment);
            default -> throw new IllegalStateException("no field " + field.getName());
        };
    }

    Source changes(Succession succession, Map<String, Object> arguments) {
        return new Source.Changes(succession, Moment.interval("", arguments, dates, parameters));
    }

    private Output many(SelectedField field, int number, Source source, Moment moment) {
        Connection connection =
                selections.connections().of(source, field.getArguments(), field.getSelectionSet(), moment);
        return new Output.Many(ResponseField.of(field), number, connection);
    }

    private Output lineage(Succession succession, SelectedField lineage, int number, Moment moment) {
        List<Part> parts = new ArrayList<>();
        for (SelectedField field : selections.collected().in(lineage.getSelectionSet())) {
            parts.add(Connections.placed(field, () -> part(succession, field, moment)));
        }
        return new Output.Lineage(ResponseField.of(lineage), number, succession, List.copyOf(parts));
    }

    private Part part(Succession succession, SelectedField field, Moment moment) {
        DataFetchingFieldSelectionSet selection = field.getSelectionSet();
        if (Connections.isTypeName(field)) {
            return Connections.typeName(field);
        }
        if (field.getName().equals("nodes")) {
            return new Part.Nodes(ResponseField.of(field), selections.of(succession.type(), selection, moment));
        }
        List<EdgeOutput> outputs = new ArrayList<>();
        for (SelectedField of : selections.collected().in(selection)) {
            outputs.add(Connections.placed(of, () -> ofEdge(succession, of, moment)));
        }
        return new Part.Edges(ResponseField.of(field), List.copyOf(outputs));
    }

    private EdgeOutput ofEdge(Succession succession, SelectedField field, Moment moment) {
        ResponseField key = ResponseField.of(field);
        return switch (field.getName()) {
            case ValueField.TYPE_NAME -> Connections.typeName(field);
            case "from" -> new EdgeOutput.From(key, selections.of(succession.type(), field.getSelectionSet(), moment));
            case "to" -> new EdgeOutput.Node(key, selections.of(succession.type(), field.getSelectionSet(), moment));
            default ->
                new EdgeOutput.Value(
                        key,
                        Objects.requireNonNull(
                                succession.step().edge().properties().get(field.getName())),
                        List.of());
        };
    }
}
