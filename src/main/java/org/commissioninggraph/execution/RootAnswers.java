package org.commissioninggraph.execution;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.cypher.DecodingContext;
import org.commissioninggraph.cypher.FieldError;
import org.commissioninggraph.execution.networks.CutList;
import org.commissioninggraph.plan.QueryPlan;
import org.jspecify.annotations.Nullable;

/**
 * Puts the answers of root fields in the place of their plans, one after the other. What one fails by is told of it alone;
 * where it must not be null, what is around it is null instead, and the others are not run. That whoever takes the answer
 * takes no more, which is an UncheckedIOException, is no error of a field: it is thrown on. For one answer.
 */
final class RootAnswers {
    private final ComputedFields computed;
    private final StatementHandler use;
    private final List<GraphQLError> errors = new ArrayList<>();
    private final List<PlannedField> cut = new ArrayList<>();
    private final Map<PlannedField, List<CutList>> cutBelow = new LinkedHashMap<>();
    private final Map<PlannedField, Long> notOpen = new LinkedHashMap<>();

    RootAnswers(ComputedFields computed, StatementHandler use) {
        this.computed = computed;
        this.use = use;
    }

    /** What went wrong. */
    List<GraphQLError> errors() {
        return errors;
    }

    /** The lists that have more than their pages. */
    List<PlannedField> cut() {
        return cut;
    }

    /** The lists of computed answers that are shown in part, by the field at the root. */
    Map<PlannedField, List<CutList>> cutBelow() {
        return cutBelow;
    }

    /** The searches that find nothing that is open on their day, with how many they find that is not. */
    Map<PlannedField, Long> notOpen() {
        return notOpen;
    }

    /** The data with answers in place of plans: null where one is missing that must not be, or was handed over in part. */
    @Nullable Map<String, @Nullable Object> in(Map<?, ?> data) {
        JsonData written = use.written();
        Map<String, @Nullable Object> answered = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : data.entrySet()) {
            Object value = of(entry.getValue());
            String key = (String) entry.getKey();
            if (value == DecodingContext.FAILED || written != null && !written.answered(key, value)) {
                return null;
            }
            answered.put(key, value);
        }
        return answered;
    }

    /** Plans are in other objects where a query stands below a subscription; what is below a root field is not written. */
    private @Nullable Object of(@Nullable Object value) {
        if (value instanceof PlannedField bound) {
            return of(bound);
        }
        return value instanceof Map<?, ?> object ? below(object) : value;
    }

    private @Nullable Object below(Map<?, ?> object) {
        Map<Object, @Nullable Object> answered = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            Object value = of(entry.getValue());
            if (value == DecodingContext.FAILED) {
                return null;
            }
            answered.put(entry.getKey(), value);
        }
        return answered;
    }

    private @Nullable Object of(PlannedField field) {
        Object value = DecodingContext.FAILED;
        try {
            use.cost().enter(RequestCost.Phase.COMPILE);
            RootAnswer answer = answer(field);
            value = answer.value();
            answer.errors().forEach(error -> errors.add(told(field, error)));
            if (answer.more()) {
                cut.add(field);
            }
            if (!answer.cut().isEmpty()) {
                cutBelow.put(field, answer.cut());
            }
            if (answer.notOpen() > 0) {
                notOpen.put(field, answer.notOpen());
            }
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            errors.add(FetchFailures.error(e, field.path(), field.location()));
        }
        return value == DecodingContext.FAILED && !field.required() ? null : value;
    }

    private RootAnswer answer(PlannedField field) {
        return field.bound().plan() instanceof QueryPlan.Computed
                ? use.computed(field, computed)
                : use.of(field, field.statement(computed.compiler()));
    }

    private static GraphQLError told(PlannedField field, FieldError error) {
        List<Object> path = new ArrayList<>(field.path().toList());
        path.addAll(error.path());
        return GraphqlErrorBuilder.newError()
                .errorType(ErrorType.DataFetchingException)
                .message("%s", error.message())
                .path(path)
                .build();
    }
}
