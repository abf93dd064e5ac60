package org.commissioninggraph.execution;

import graphql.ExecutionResult;
import java.util.Map;
import java.util.function.Supplier;
import org.commissioninggraph.memory.ByteCache;
import org.commissioninggraph.plan.PlanSize;
import org.commissioninggraph.plan.Planner;
import org.commissioninggraph.plan.cost.Cost;
import org.commissioninggraph.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * Operations as they were planned, with the values of their variables. What is planned follows from the document, the
 * name of the operation, the variables as they were written, the planner and the release alone, so that another request
 * with the same of all these takes what was planned for the first. Thread-safe.
 */
final class PreparedOperations {
    /** A value of a plan is no more than so many times as long as the text that it was made of. */
    private static final int BYTES_OF_A_LETTER = 4;

    /** The statement and the decoder of a plan take about as much as it, each. */
    private static final int COMPILED = 3;

    /** The result, and what stands around the plans. */
    private static final int OTHER_BYTES = 1_000;

    private final ByteCache<Key, Prepared> kept;

    PreparedOperations(ByteCache<Key, Prepared> kept) {
        this.kept = kept;
    }

    /**
     * @param variables as JSON, in the order in which they were given: filters are bound in their order
     */
    record Key(String query, @Nullable String operationName, String variables, Planner planner) {
        static Key of(Operation operation, Planner planner) {
            GraphQlRequest request = operation.request();
            return new Key(request.query(), request.operationName(), JsonText.asGiven(request.variables()), planner);
        }

        private long letters() {
            return query.length() + variables.length();
        }
    }

    /**
     * An operation that is planned.
     *
     * @param release for which it is
     * @param cost of running its fields
     * @param result in which the plans of its fields stand
     */
    record Prepared(Release release, PlannedFields fields, Cost cost, ExecutionResult result) {}

    /**
     * @param operation without errors
     * @param planning makes it; what has errors is not kept
     */
    Prepared of(Operation operation, Planner planner, Release release, Supplier<Prepared> planning) {
        Key key = Key.of(operation, planner);
        Prepared known = kept.get(key);
        if (known != null && known.release().equals(release)) {
            return known;
        }
        Prepared fresh = planning.get();
        if (fresh.result().getErrors().isEmpty() && isOfPlans(fresh.result().getData())) {
            kept.put(key, fresh, OTHER_BYTES + BYTES_OF_A_LETTER * key.letters() + bytes(fresh.fields()));
        }
        return fresh;
    }

    /** Whether it holds nothing large but plans: what tells of the schema does. */
    private static boolean isOfPlans(@Nullable Object data) {
        if (data instanceof Map<?, ?> object) {
            return object.values().stream().allMatch(PreparedOperations::isOfPlans);
        }
        return data == null || data instanceof PlannedField || data instanceof String;
    }

    private static long bytes(PlannedFields fields) {
        return fields.all().stream()
                .mapToLong(field -> COMPILED * PlanSize.of(field.bound().plan()))
                .sum();
    }
}
