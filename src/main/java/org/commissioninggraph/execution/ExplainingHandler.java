package org.commissioninggraph.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissioninggraph.cypher.CompiledStatement;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.graph.PlanTree;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.QueryPlan;
import org.commissioninggraph.plan.cost.Estimator;
import org.commissioninggraph.plan.cost.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the statement what it is and how the database runs it.
 *
 * @param statistics by which it is told what it may cost
 * @param profile whether it is run, to tell the work of each operator
 */
record ExplainingHandler(
        Compiler compiler,
        StatementExplainer explainer,
        Statistics statistics,
        boolean profile,
        OperationBounds bounds,
        RequestCost cost)
        implements StatementHandler {
    private static final Pattern PARAMETER = Pattern.compile("\\$(p\\d+)");
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    @Override
    public boolean runs() {
        return profile;
    }

    /** Neo4j does not end what it plans, so that it is seen before each whether somebody still waits. */
    private PlanTree asked(String statement, Map<String, Object> parameters) {
        Cancellation cancellation = bounds.cancellation();
        if (profile) {
            return explainer.profile(statement, parameters, cancellation);
        }
        cancellation.remaining();
        return explainer.explain(statement, parameters);
    }

    @Override
    public RootAnswer of(PlannedField field, CompiledStatement compiled) {
        BoundPlan bound = field.bound();
        String statement = compiled.statement();
        if (statement == null) {
            return RootAnswer.of(null);
        }
        Map<String, Object> parameters = bound.parameters();
        cost.enter(RequestCost.Phase.DATABASE);
        PlanTree plan = asked(statement, parameters);
        cost.enter(RequestCost.Phase.ENCODE);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("statement", compiler.formatted(bound.plan()));
        told.put("parameters", used(statement, parameters));
        told.put("estimatedRows", Estimator.cost(bound, statistics).rows());
        if (profile) {
            told.put("rows", plan.rows());
            told.put("dbHits", plan.totalDbHits());
            cost.ran(plan.rows());
            cost.hit(plan.totalDbHits());
        }
        told.put("plan", operator(plan));
        return RootAnswer.of(told);
    }

    /** Only the first statement is told, without keys: what they are is known when the answer is. */
    @Override
    public RootAnswer computed(PlannedField field, ComputedFields fields) {
        if (((QueryPlan.Computed) field.bound().plan()).places().isEmpty()) {
            return RootAnswer.of(null);
        }
        PlannedField nodes = ComputedFields.nodes(field, 0, Set.of());
        return of(nodes, nodes.statement(compiler));
    }

    /** An operator as it is told to a client; its work only where it was run. */
    private Map<String, Object> operator(PlanTree plan) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("operator", plan.operator());
        told.put("details", plan.details());
        told.put("estimatedRows", plan.estimatedRows());
        if (profile) {
            told.put("rows", plan.rows());
            told.put("dbHits", plan.dbHits());
        }
        told.put("children", plan.children().stream().map(this::operator).toList());
        return told;
    }

    /** A plan also holds values that its statement has no need of. */
    private static Map<String, @Nullable Object> used(String statement, Map<String, Object> parameters) {
        Map<String, @Nullable Object> used = new TreeMap<>(BY_NUMBER);
        Matcher names = PARAMETER.matcher(statement);
        while (names.find()) {
            used.put(names.group(1), plain(parameters.get(names.group(1))));
        }
        return used;
    }

    /** Dates and the like become text, as JSON has them. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof List<?> values) {
            List<@Nullable Object> plain = new ArrayList<>();
            values.forEach(each -> plain.add(plain(each)));
            return plain;
        }
        return value.toString();
    }
}
