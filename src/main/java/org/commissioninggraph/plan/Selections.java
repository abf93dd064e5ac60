package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Field;
import org.commissioninggraph.model.Hop;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.jspecify.annotations.Nullable;

/** Plans what is read of nodes. Made anew for each request: it gathers the parameters. */
final class Selections {
    private static final String ID = "id";

    /** Of all types of all fields below a root field. */
    private static final int MOST = 20_000;

    private final Model model;
    private final Parameters parameters;
    private final Dates dates;
    private final Connections connections;
    private final Histories histories;
    private final Readings readings;
    private int planned;

    Selections(
            Model model,
            Limits limits,
            Repetitions repetitions,
            Parameters parameters,
            Dates dates,
            Decimals decimals) {
        this.model = model;
        this.parameters = parameters;
        this.dates = dates;
        this.connections = new Connections(model, limits, repetitions, parameters, decimals, this);
        this.histories = new Histories(model, parameters, dates, this);
        this.readings = new Readings(parameters);
    }

    Parameters parameters() {
        return parameters;
    }

    Connections connections() {
        return connections;
    }

    Histories histories() {
        return histories;
    }

    Selection of(EntityType type, CollectedField selection, Moment moment) {
        return of(type, selection, moment, !(type instanceof NodeType));
    }

    /** What is read of a node of a known type behind a field of an abstract type. */
    Selection abstractly(NodeType type, CollectedField selection, Moment moment) {
        return of(type, selection, moment, true);
    }

    private Selection of(EntityType type, CollectedField selection, Moment moment, boolean typeName) {
        List<NodeType> possible = model.possibleTypes(type);
        List<CollectedField> shared = new ArrayList<>();
        List<CollectedField> others = new ArrayList<>();
        for (CollectedField field : selection.fields()) {
            (isOfAll(field, possible) && isAlike(field, possible) ? shared : others).add(field);
        }
        List<Selection.Variant> variants = new ArrayList<>();
        for (NodeType one : possible) {
            List<Output> own = outputs(one, of(one, others), moment);
            if (!own.isEmpty()) {
                variants.add(new Selection.Variant(one.name(), own));
            }
        }
        Map<String, List<String>> order = typeName ? order(possible, selection) : Map.of();
        return new Selection(type, outputs(type, shared, moment), List.copyOf(variants), order, typeName);
    }

    /** What stands first in a fragment of its own may stand later in those of another type. */
    private Map<String, List<String>> order(List<NodeType> possible, CollectedField selection) {
        Map<String, List<String>> order = new LinkedHashMap<>();
        possible.forEach(type -> order.put(type.name(), selection.keys(type.name())));
        return order;
    }

    private boolean isOfAll(CollectedField field, List<NodeType> possible) {
        return possible.stream().allMatch(type -> field.types().contains(type.name()));
    }

    /** Ids have a day, or not, by the type of the node. */
    private boolean isAlike(CollectedField field, List<NodeType> possible) {
        return !field.name().equals(ID)
                || possible.stream().map(model::changesByDay).distinct().count() <= 1;
    }

    private List<CollectedField> of(NodeType type, List<CollectedField> fields) {
        return fields.stream()
                .filter(field -> field.types().contains(type.name()))
                .toList();
    }

    private List<Output> outputs(EntityType type, List<CollectedField> fields, Moment moment) {
        List<Output> outputs = new ArrayList<>();
        for (CollectedField field : fields) {
            checkNumber();
            outputs.add(Connections.placed(field, () -> output(type, field, moment)));
        }
        return List.copyOf(outputs);
    }

    /** A field that some types of an interface have is planned for each of them, and so is what is below it. */
    private void checkNumber() {
        planned++;
        if (planned > MOST) {
            throw new PlanException(
                    PlanException.Code.QUERY_TOO_COMPLEX,
                    "with its fragments spread for each type that has their fields, this is more than "
                            + String.format(Locale.ROOT, "%,d", MOST)
                            + " fields: ask for less at once");
        }
    }

    private Output output(EntityType type, CollectedField selected, Moment moment) {
        ResponseField key = ResponseField.of(selected);
        if (Connections.isTypeName(selected)) {
            return new TypeName(key, type instanceof NodeType ? type.name() : null);
        }
        if (selected.name().equals(ID)) {
            return new Output.GlobalId(
                    key, model.changesByDay(type) ? moment.day().day() : null);
        }
        @Nullable Field field = type.field(selected.name());
        if (field instanceof Property property) {
            return new Output.Value(key, property, ValueField.of(selected.fields()));
        }
        return readings.of(type, selected, moment, number -> {
            if (field == null && Histories.FIELDS.contains(selected.name())) {
                return histories.output(selected, number, moment);
            }
            Hop hop = field instanceof Hop known ? known : (Hop) connectionOf(type, selected.name());
            return reached(selected, number, hop, !(field instanceof Hop) || hop.many(), moment);
        });
    }

    private Output reached(CollectedField selected, int number, Hop hop, boolean many, Moment above) {
        ResponseField key = ResponseField.of(selected);
        Moment own = above.at(selected.arguments(), dates, parameters);
        EntityType target = model.entity(hop.target());
        Source.Reached source = new Source.Reached(target, hop.steps(), own.time());
        if (!many) {
            return new Output.One(key, number, source, of(target, selected, own));
        }
        Connection connection = connections.of(source, selected.arguments(), selected, own);
        return new Output.Many(key, number, connection);
    }

    /** The relationship behind {@code ccgConnection}, the connection beside the field {@code ccg}. */
    private static Field connectionOf(EntityType type, String name) {
        Field field = type.field(name.substring(0, name.length() - "Connection".length()));
        if (field == null) {
            throw new IllegalStateException("no field " + type.name() + "." + name);
        }
        return field;
    }
}
