package org.commissioninggraph.plan;

import java.util.List;
import org.commissioninggraph.schema.networks.AnswerField;
import org.jspecify.annotations.Nullable;

/** An object of an answer that is computed over a network: its fields as they are selected. */
public record NetworkAnswer(List<Entry> entries) {
    /**
     * A field.
     *
     * @param binding what it means; null where it is the name of its type
     * @param typeName the name of its type; null where it is something else
     * @param below its own fields, where it is an object of the answer
     * @param place where it is of nodes of the graph: which of {@link QueryPlan.Computed#places}
     */
    public record Entry(
            ResponseField field,
            @Nullable AnswerField binding,
            @Nullable String typeName,
            AnswerArguments arguments,
            @Nullable NetworkAnswer below,
            @Nullable Integer place)
            implements ResponseEntry {}
}
