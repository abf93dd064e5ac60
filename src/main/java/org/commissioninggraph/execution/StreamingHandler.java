package org.commissioninggraph.execution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.commissioninggraph.cypher.CompiledStatement;
import org.commissioninggraph.cypher.DecodingContext;
import org.commissioninggraph.cypher.ListSink;
import org.commissioninggraph.cypher.ObjectValue;
import org.commissioninggraph.cypher.RootReader;
import org.commissioninggraph.plan.QueryPlan;
import org.jspecify.annotations.Nullable;

/**
 * Hands over the answer in parts, each with one row of the list at the root, so that memory does not grow with the list.
 * The other root fields, which are in each part, are to be answered first.
 */
final class StreamingHandler implements StatementHandler {
    private final CollectingHandler answering;
    private final Consumer<Map<String, @Nullable Object>> parts;
    private final Map<String, @Nullable Object> others = new LinkedHashMap<>();
    private boolean begun;

    StreamingHandler(StatementRunner runner, OperationBounds bounds, Consumer<Map<String, @Nullable Object>> parts) {
        this.answering =
                new CollectingHandler(runner, bounds, new RequestCost(0)); // a streamed table has no room to tell it
        this.parts = parts;
    }

    /**
     * Has the list handed over that is answered next; the answer as a whole, where there is none.
     *
     * @param data the answers of the other root fields, and the plan of the list
     */
    void begin(Map<String, @Nullable Object> data) {
        others.putAll(data);
        begun = true;
        if (data.values().stream().noneMatch(PlannedField.class::isInstance)) {
            parts.accept(data);
        }
    }

    @Override
    public RequestCost cost() {
        return answering.cost();
    }

    @Override
    public RootAnswer of(PlannedField field, CompiledStatement compiled) {
        boolean list = field.bound().plan() instanceof QueryPlan.Many many
                && many.connection().showsRows();
        if (!list) {
            return answering.of(field, compiled);
        }
        return begun ? streamed(field, compiled) : RootAnswer.of(field);
    }

    @Override
    public RootAnswer computed(PlannedField field, ComputedFields fields) {
        return answering.computed(field, fields);
    }

    private RootAnswer streamed(PlannedField field, CompiledStatement compiled) {
        Rows rows = new Rows(Objects.requireNonNull(field.path().getSegmentName()));
        RootReader reading = compiled.rows(field.bound(), answering.bounds().memory(), rows);
        answering.read(field, compiled, reading);
        Object value = reading.value();
        if (value != RootReader.STREAMED && value != DecodingContext.FAILED) {
            rows.hand(value);
        }
        return RootAnswer.of(value == DecodingContext.FAILED ? value : null, reading);
    }

    /** Hands over the rows of the list. */
    private final class Rows implements ListSink {
        private final String root;
        private ObjectValue before = ObjectValue.EMPTY;
        private String key = "";
        private boolean any;

        private Rows(String root) {
            this.root = root;
        }

        @Override
        public void begin(ObjectValue known, String list) {
            before = known;
            key = list;
        }

        @Override
        public void item(@Nullable Object item) {
            any = true;
            hand(List.of(Objects.requireNonNull(item)));
        }

        @Override
        public void end(ObjectValue after) {
            if (!any) {
                hand(List.of());
            }
        }

        private void hand(List<?> items) {
            Map<String, @Nullable Object> list = new LinkedHashMap<>(before);
            list.put(key, items);
            hand((Object) list);
        }

        private void hand(@Nullable Object value) {
            Map<String, @Nullable Object> data = new LinkedHashMap<>(others);
            data.put(root, value);
            parts.accept(data);
        }
    }
}
