package org.commissioninggraph.plan;

import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commissioninggraph.errors.RequestException;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.schema.Bindings;
import org.commissioninggraph.schema.RootField;
import org.jspecify.annotations.Nullable;

/** Makes a plan of one root field. Immutable and safe for use by many threads. */
public final class Planner {
    private final Model model;
    private final Bindings bindings;
    private final Limits limits;
    private final RepeatedNodes repetitions;

    public Planner(Model model, Limits limits) {
        this.model = model;
        this.bindings = Bindings.of(model);
        this.limits = limits;
        this.repetitions = new RepeatedNodes(model);
    }

    /**
     * @param environment with arguments as graphql-java coerced them
     * @param lives of the release that dates and decimals are of
     * @return null where it can be told without asking the graph that there is no such thing
     * @throws RequestException when an argument makes no sense, or when it is more than Neo4j plans quickly
     */
    public @Nullable BoundPlan plan(
            RootField field,
            DataFetchingEnvironment environment,
            Dates dates,
            DecimalPlaces decimals,
            OpenCounts lives) {
        Map<String, Object> arguments = environment.getArguments();
        CollectedField selection = CollectedField.of(environment);
        GlobalIds.@Nullable Parsed id =
                field instanceof RootField.ById ? GlobalIds.parse(model, Arguments.required(arguments, "id")) : null;
        if (field instanceof RootField.ById && id == null) {
            return null;
        }
        Parameters parameters = new Parameters();
        Map<String, Object> dated = field instanceof RootField.OverNetwork
                ? NetworkPlanner.dated(arguments, dates)
                : dated(arguments, id, dates);
        TemporalScope scope = TemporalScope.ofRoot(dated, dates, parameters);
        SelectionPlanner selections =
                new SelectionPlanner(model, bindings, limits, repetitions, parameters, dates, decimals);
        QueryPlan plan = id == null
                ? plan(field, arguments, selection, selections, scope, dates)
                : one(id.key(), selections.abstractly(id.type(), selection, scope), selections);
        if (plan instanceof QueryPlan.Many many) {
            plan = many.with(new KnownCounts(lives, parameters).in(many.connection()));
        }
        Complexity complexity = Complexity.of(plan);
        complexity.check();
        return new BoundPlan(plan, parameters.byName(), dates.reference(), complexity.letters());
    }

    /** With the day of the id, where they give none. */
    private static Map<String, Object> dated(
            Map<String, Object> arguments, GlobalIds.@Nullable Parsed id, Dates dates) {
        if (id == null || id.day() == null || arguments.get(TemporalScope.AS_OF) != null) {
            return arguments;
        }
        Map<String, Object> dated = new LinkedHashMap<>(arguments);
        dated.put(TemporalScope.AS_OF, dates.checked("the day of the id", id.day()));
        return dated;
    }

    private QueryPlan plan(
            RootField field,
            Map<String, Object> arguments,
            CollectedField selection,
            SelectionPlanner selections,
            TemporalScope scope,
            Dates dates) {
        if (field instanceof RootField.OverNetwork over) {
            return new NetworkPlanner(over, selections, scope, limits, dates).plan(arguments, selection);
        }
        if (field instanceof RootField.ByKey byKey) {
            String key = Arguments.required(arguments, byKey.type().key().name());
            return one(key, selections.of(byKey.type(), selection, scope), selections);
        }
        if (field instanceof RootField.TheOnly only) {
            return new QueryPlan.One(selections.of(only.type(), selection, scope), null);
        }
        if (field instanceof RootField.Changes changes) {
            Source source = selections.histories().changes(changes.succession(), arguments);
            return many(source, arguments, selection, selections, scope);
        }
        if (field instanceof RootField.Search search) {
            Map<String, Object> named = new LinkedHashMap<>(arguments);
            named.put("search", Arguments.required(arguments, "text"));
            return many(new Source.All(search.type(), scope.time()), named, selection, selections, scope);
        }
        EntityType type = ((RootField.All) field).type();
        return many(new Source.All(type, scope.time()), arguments, selection, selections, scope);
    }

    private QueryPlan many(
            Source source,
            Map<String, Object> arguments,
            CollectedField selection,
            SelectionPlanner selections,
            TemporalScope scope) {
        boolean sized = arguments.get("first") != null || arguments.get("last") != null;
        Map<String, Object> ofPage = sized ? arguments : withDefaultSize(arguments);
        return new QueryPlan.Many(selections.connections().of(source, ofPage, selection, scope), !sized);
    }

    private static QueryPlan one(String key, Selection selection, SelectionPlanner selections) {
        return new QueryPlan.One(selection, selections.parameters().add(EntityType.folded(key)));
    }

    private Map<String, Object> withDefaultSize(Map<String, Object> arguments) {
        Map<String, Object> sized = new LinkedHashMap<>(arguments);
        sized.put("first", limits.defaultPageSize());
        return sized;
    }
}
