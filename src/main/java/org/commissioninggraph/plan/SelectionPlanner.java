package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.RelationshipField;
import org.commissioninggraph.model.Succession;
import org.commissioninggraph.schema.Bindings;
import org.commissioninggraph.schema.FieldBinding;

/** Plans what is read of nodes. Made anew for each request: it gathers the parameters. */
final class SelectionPlanner {
    /** Of all types of all fields below a root field. */
    private static final int MOST = 20_000;

    private final Model model;
    private final Bindings bindings;
    private final Parameters parameters;
    private final Dates dates;
    private final Measurements measurements;
    private final ConnectionPlanner connections;
    private final HistoryPlanner histories;
    private final SharedOutputs readings;
    private int planned;

    SelectionPlanner(
            Model model,
            Bindings bindings,
            Limits limits,
            RepeatedNodes repetitions,
            Parameters parameters,
            Dates dates,
            DecimalPlaces decimals) {
        this.model = model;
        this.bindings = bindings;
        this.parameters = parameters;
        this.dates = dates;
        this.measurements = new Measurements(dates, parameters);
        this.connections =
                new ConnectionPlanner(model, bindings, limits, repetitions, parameters, decimals, measurements, this);
        this.histories = new HistoryPlanner(parameters, dates, measurements, this);
        this.readings = new SharedOutputs(parameters);
    }

    Parameters parameters() {
        return parameters;
    }

    ConnectionPlanner connections() {
        return connections;
    }

    HistoryPlanner histories() {
        return histories;
    }

    Selection of(EntityType type, CollectedField selection, TemporalScope scope) {
        return of(type, selection, scope, !(type instanceof NodeType));
    }

    /** What is read of a node of a known type behind a field of an abstract type. */
    Selection abstractly(NodeType type, CollectedField selection, TemporalScope scope) {
        return of(type, selection, scope, true);
    }

    private Selection of(EntityType type, CollectedField selection, TemporalScope scope, boolean typeName) {
        List<NodeType> possible = model.possibleTypes(type);
        List<CollectedField> shared = new ArrayList<>();
        List<CollectedField> others = new ArrayList<>();
        for (CollectedField field : selection.fields()) {
            (isOfAll(type, field, possible) && isAlike(field, possible) ? shared : others).add(field);
        }
        List<Selection.Variant> variants = new ArrayList<>();
        for (NodeType one : possible) {
            List<Output> own = outputs(one, of(one, others), scope);
            if (!own.isEmpty()) {
                variants.add(new Selection.Variant(one.name(), own));
            }
        }
        Map<String, List<String>> order = typeName ? order(possible, selection) : Map.of();
        return new Selection(type, outputs(type, shared, scope), List.copyOf(variants), order, typeName);
    }

    /** What stands first in a fragment of its own may stand later in those of another type. */
    private Map<String, List<String>> order(List<NodeType> possible, CollectedField selection) {
        Map<String, List<String>> order = new LinkedHashMap<>();
        possible.forEach(type -> order.put(type.name(), selection.keys(type.name())));
        return order;
    }

    /** What a fragment on another abstract type asks for, this one may have only as its types are. */
    private boolean isOfAll(EntityType type, CollectedField field, List<NodeType> possible) {
        return (field.isTypeName() || bindings.fields(type).containsKey(field.name()))
                && possible.stream().allMatch(one -> field.types().contains(one.name()));
    }

    /** Ids have a day, or not, by the type of the node. */
    private boolean isAlike(CollectedField field, List<NodeType> possible) {
        return !possible.stream().allMatch(type -> isId(type, field))
                || possible.stream().map(model::changesByDay).distinct().count() <= 1;
    }

    private boolean isId(EntityType type, CollectedField field) {
        return !field.isTypeName() && bindings.field(type, field.name()) instanceof FieldBinding.Id;
    }

    private List<CollectedField> of(NodeType type, List<CollectedField> fields) {
        return fields.stream()
                .filter(field -> field.types().contains(type.name()))
                .toList();
    }

    private List<Output> outputs(EntityType type, List<CollectedField> fields, TemporalScope scope) {
        checkNumber(fields.size());
        return CollectedField.planned(fields, field -> output(type, field, scope));
    }

    /** A field that some types of an interface have is planned for each of them, and so is what is below it. */
    private void checkNumber(int more) {
        planned += more;
        if (planned > MOST) {
            throw new RequestException(
                    ErrorCode.QUERY_TOO_COMPLEX,
                    "with its fragments spread for each type that has their fields, this is more than "
                            + String.format(Locale.ROOT, "%,d", MOST)
                            + " fields: ask for less at once");
        }
    }

    private Output output(EntityType type, CollectedField selected, TemporalScope scope) {
        ResponseField key = ResponseField.of(selected);
        if (selected.isTypeName()) {
            return new TypeName(key, type instanceof NodeType ? type.name() : null);
        }
        FieldBinding binding = bindings.field(type, selected.name());
        if (binding instanceof FieldBinding.Id) {
            return new Output.GlobalId(
                    key, model.changesByDay(type) ? scope.day().day() : null);
        }
        if (binding instanceof FieldBinding.Value value) {
            Property property = measurements.on(value.property(), scope.day());
            return new Output.Value(key, property, ValueField.of(selected.fields()));
        }
        return binding instanceof FieldBinding.Series series
                ? measurements.series(key, series.property(), selected)
                : readings.of(type, selected, scope, number -> read(binding, selected, number, scope));
    }

    /**
     * @param number of what is read
     */
    private Output read(FieldBinding binding, CollectedField selected, int number, TemporalScope above) {
        TemporalScope own = above.at(selected.arguments(), dates, parameters);
        if (binding instanceof FieldBinding.One one) {
            Source.Reached source = reached(one.field(), own);
            return new Output.One(ResponseField.of(selected), number, source, of(source.type(), selected, own));
        }
        if (binding instanceof FieldBinding.Many many) {
            return many(selected, number, reached(many.field(), own), own);
        }
        if (binding instanceof FieldBinding.Lineage lineage) {
            return histories.lineage(lineage.succession(), selected, number, own);
        }
        if (binding instanceof FieldBinding.CurrentEquivalent equivalent) {
            return many(selected, number, new Source.Became(equivalent.succession(), own.day()), own);
        }
        Succession succession = ((FieldBinding.Changes) binding).succession();
        return many(selected, number, histories.changes(succession, selected.arguments()), own);
    }

    private Source.Reached reached(RelationshipField field, TemporalScope scope) {
        return new Source.Reached(model.entity(field.target()), field.steps(), scope.time());
    }

    private Output many(CollectedField selected, int number, Source source, TemporalScope scope) {
        Connection connection = connections.of(source, selected.arguments(), selected, scope);
        return new Output.Many(ResponseField.of(selected), number, connection);
    }
}
