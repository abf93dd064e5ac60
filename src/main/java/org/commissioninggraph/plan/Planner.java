package org.commissioninggraph.plan;

import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.model.NodeType;
import org.jspecify.annotations.Nullable;

/** Makes a plan of one root field. Immutable and safe for use by many threads. */
public final class Planner {
    private final Model model;
    private final Limits limits;

    public Planner(Model model, Limits limits) {
        this.model = model;
        this.limits = limits;
    }

    /**
     * @param arguments as graphql-java coerced them
     * @return null where it can be told without asking the graph that there is no such thing
     * @throws PlanException when an argument makes no sense
     */
    public @Nullable Planned plan(
            RootField field,
            Map<String, Object> arguments,
            DataFetchingFieldSelectionSet selection,
            Dates dates,
            Decimals decimals) {
        Parameters parameters = new Parameters();
        Moment moment = Moment.ofRoot(arguments, dates, parameters);
        Selections selections = new Selections(model, limits, parameters, dates, decimals);
        QueryPlan plan = plan(field, arguments, selection, selections, moment);
        return plan == null ? null : new Planned(plan, parameters.byName());
    }

    private @Nullable QueryPlan plan(
            RootField field,
            Map<String, Object> arguments,
            DataFetchingFieldSelectionSet selection,
            Selections selections,
            Moment moment) {
        if (field instanceof RootField.ByKey byKey) {
            String key = Arguments.required(arguments, byKey.type().key().name());
            return one(byKey.type(), key, selections.of(byKey.type(), selection, moment), selections);
        }
        if (field instanceof RootField.TheOnly only) {
            return new QueryPlan.One(selections.of(only.type(), selection, moment), null);
        }
        if (field instanceof RootField.ById) {
            return byId(Arguments.required(arguments, "id"), selection, selections, moment);
        }
        if (field instanceof RootField.Changes changes) {
            Source source = selections.histories().changes(changes.succession(), arguments);
            return many(source, arguments, selection, selections, moment);
        }
        if (field instanceof RootField.Search search) {
            Map<String, Object> named = new LinkedHashMap<>(arguments);
            named.put("search", Arguments.required(arguments, "text"));
            return many(new Source.All(search.type(), moment.time()), named, selection, selections, moment);
        }
        EntityType type = ((RootField.All) field).type();
        return many(new Source.All(type, moment.time()), arguments, selection, selections, moment);
    }

    private QueryPlan many(
            Source source,
            Map<String, Object> arguments,
            DataFetchingFieldSelectionSet selection,
            Selections selections,
            Moment moment) {
        boolean sized = arguments.get("first") != null || arguments.get("last") != null;
        Map<String, Object> ofPage = sized ? arguments : withDefaultSize(arguments);
        return new QueryPlan.Many(selections.connections().of(source, ofPage, selection, moment), !sized);
    }

    private @Nullable QueryPlan byId(
            String id, DataFetchingFieldSelectionSet selection, Selections selections, Moment moment) {
        String[] parts = GlobalIds.parse(id);
        NodeType type = parts == null ? null : model.nodeTypes().get(parts[0]);
        if (parts == null || type == null) {
            return null;
        }
        return one(type, parts[1], selections.abstractly(type, selection, moment), selections);
    }

    private QueryPlan one(EntityType type, String key, Selection selection, Selections selections) {
        Parameter value = selections.parameters().add(key);
        return new QueryPlan.One(selection, new QueryPlan.Key(type.key(), value));
    }

    private Map<String, Object> withDefaultSize(Map<String, Object> arguments) {
        Map<String, Object> sized = new LinkedHashMap<>(arguments);
        sized.put("first", limits.defaultPageSize());
        return sized;
    }
}
