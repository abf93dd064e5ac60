package org.commissioninggraph.api;

import graphql.execution.ResultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.commissioninggraph.cypher.Compiler;
import org.commissioninggraph.plan.Planned;
import org.commissioninggraph.plan.price.Estimator;
import org.commissioninggraph.plan.price.Price;
import org.commissioninggraph.plan.price.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * The root fields of one execution. graphql-java fetches them all before it waits for any: so each is planned when it is
 * fetched, and all are run when all are planned, one after the other. For one thread at a time.
 */
final class PlannedFields {
    /**
     * A root field that waits for its value.
     *
     * @param path of response keys
     */
    record PlannedField(ResultPath path, Planned planned, CompletableFuture<@Nullable Object> value) {}

    private final List<PlannedField> fields = new ArrayList<>();

    CompletableFuture<@Nullable Object> add(ResultPath path, Planned planned) {
        CompletableFuture<@Nullable Object> value = new CompletableFuture<>();
        fields.add(new PlannedField(path, planned, value));
        return value;
    }

    /** Of all of them together. */
    Price price(Statistics statistics) {
        Price price = Price.FREE;
        for (PlannedField field : fields) {
            price = price.plus(Estimator.price(field.planned(), statistics)
                    .below(field.path().getSegmentName()));
        }
        return price;
    }

    /** Of planning the statements of all of them: see {@link org.commissioninggraph.plan.Complexity}. */
    long weight() {
        return fields.stream().mapToLong(field -> field.planned().weight()).sum();
    }

    List<PlannedField> all() {
        return List.copyOf(fields);
    }

    /** Gives each its value. What one fails by is told of it alone. */
    void run(Compiler compiler, StatementUse use) {
        for (PlannedField field : fields) {
            use.cost().enter(Cost.Phase.COMPILE);
            try {
                field.value()
                        .complete(use.of(
                                field.planned(),
                                compiler.compile(field.planned().plan())));
            } catch (RuntimeException e) {
                field.value().completeExceptionally(e);
            }
        }
        use.cost().enter(Cost.Phase.ENCODE);
    }
}
