package org.commissioninggraph.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commissioninggraph.cypher.CompiledStatement;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.cypher.DecodingContext;
import org.commissioninggraph.cypher.FieldError;
import org.commissioninggraph.cypher.RootReader;
import org.commissioninggraph.execution.networks.NetworkAnswers;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.QueryPlan;
import org.jspecify.annotations.Nullable;

/** Answers root fields that are computed, and not read: nodes of the graph in them are found in one statement for each place. */
record ComputedFields(Compiler compiler, NetworkAnswers networks) {
    RootAnswer answer(PlannedField field, CollectingHandler reading) {
        List<FieldError> errors = new ArrayList<>();
        NetworkAnswers.Computed computed = networks.answer(
                field.bound(), reading.bounds(), (place, keys) -> found(field, place, keys, reading, errors));
        if (computed.value() == DecodingContext.FAILED && errors.isEmpty()) {
            errors.add(new FieldError(
                    List.of(), "an organisation of this answer is not in the graph any more: ask again in a moment"));
        }
        return RootAnswer.computed(computed.value(), computed.cut(), errors);
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> found(
            PlannedField field, int place, Set<String> keys, CollectingHandler reading, List<FieldError> errors) {
        PlannedField nodes = nodes(field, place, keys);
        CompiledStatement compiled = nodes.statement(compiler);
        RootReader reader = compiled.reading(nodes.bound(), reading.bounds().memory());
        reading.read(nodes, compiled, reader);
        errors.addAll(reader.errors());
        return new HashMap<>((Map<String, @Nullable Object>) Objects.requireNonNull(reader.value()));
    }

    /** What finds the nodes of a place. */
    static PlannedField nodes(PlannedField field, int place, Set<String> keys) {
        BoundPlan bound = field.bound();
        QueryPlan.Found found = ((QueryPlan.Computed) bound.plan()).places().get(place);
        Map<String, Object> parameters = new LinkedHashMap<>(bound.parameters());
        parameters.put(found.keys().name(), List.copyOf(keys));
        return field.with(
                new BoundPlan(found, parameters, bound.reference(), bound.complexity()), DatabaseReader.FETCH_SIZE);
    }
}
