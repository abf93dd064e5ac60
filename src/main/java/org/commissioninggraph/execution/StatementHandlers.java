package org.commissioninggraph.execution;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes what is done with the statements of one request. */
record StatementHandlers(StatementRunner runner) {
    /** The answer as Java objects. */
    StatementHandler collecting(OperationBounds bounds, RequestCost cost) {
        return new CollectingHandler(runner, bounds, cost);
    }

    /** The answer as JSON, held as a whole. */
    StatementHandler json(OperationBounds bounds, RequestCost cost) {
        return json(bounds, cost, Overflow.NONE);
    }

    /** The answer as JSON, which goes on to the overflow where it is large. */
    StatementHandler json(OperationBounds bounds, RequestCost cost, Overflow overflow) {
        return new JsonHandler(new CollectingHandler(runner, bounds, cost), new JsonData(bounds.memory(), overflow));
    }

    /** The answer in parts, each with one row of the list at the root. */
    StreamingHandler streaming(OperationBounds bounds, Consumer<Map<String, @Nullable Object>> parts) {
        return new StreamingHandler(runner, bounds, parts);
    }
}
