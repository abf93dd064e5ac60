package org.commissioninggraph.cypher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.GlobalIds;
import org.commissioninggraph.plan.Output;
import org.commissioninggraph.plan.Planned;
import org.commissioninggraph.plan.QueryPlan;
import org.commissioninggraph.plan.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Makes the answer of one root field from the rows of its statement: maps by response key, as {@link Projections} laid
 * them out.
 */
public final class Answers {
    /** The key under which a node of an abstract field says its type. No response key can be equal to it. */
    public static final String TYPE = " type";

    /** The key under which a list says that it has more rows than its page. No response key can be equal to it. */
    public static final String MORE = " more";

    private final Planned planned;
    private final ConnectionAnswers connections;
    private final Map<List<Output>, List<Integer>> columnsOf = new IdentityHashMap<>();

    private Answers(Planned planned) {
        this.planned = planned;
        this.connections = new ConnectionAnswers(planned, this);
    }

    /**
     * @param rows of the statement, each by column
     * @return null where there is no such node
     */
    public static @Nullable Object of(Planned planned, List<Map<String, Object>> rows) {
        return new Answers(planned).of(rows);
    }

    private @Nullable Object of(List<Map<String, Object>> rows) {
        if (planned.plan() instanceof QueryPlan.One one) {
            return rows.isEmpty() ? null : node(one.selection(), rows.get(0).get(Compiler.ROW));
        }
        Connection connection = ((QueryPlan.Many) planned.plan()).connection();
        List<Object> head = List.of();
        List<Object> page = new ArrayList<>(rows.size());
        for (Map<String, Object> row : rows) {
            if (Boolean.TRUE.equals(row.get(Compiler.HEAD))) {
                head = list(row.get(Compiler.ROW));
            } else {
                page.add(list(row.get(Compiler.ROW)));
            }
        }
        return connections.of(connection, head, page);
    }

    @Nullable Map<String, Object> node(Selection selection, @Nullable Object row) {
        if (row == null) {
            return null;
        }
        Map<String, Object> node = new LinkedHashMap<>();
        if (!selection.typeName()) {
            read(node, selection.outputs(), selection.type().name(), list(row));
            return node;
        }
        List<Object> parts = list(row);
        String type = (String) parts.get(0);
        read(node, selection.outputs(), type, list(parts.get(1)));
        for (Selection.Variant variant : selection.variants()) {
            if (variant.type().equals(type)) {
                read(node, variant.outputs(), type, list(parts.get(2)));
            }
        }
        node.put(TYPE, type);
        return node;
    }

    private void read(Map<String, Object> node, List<Output> outputs, String type, List<Object> values) {
        List<Integer> columns = columnsOf.computeIfAbsent(outputs, Output::columns);
        for (int index = 0; index < outputs.size(); index++) {
            Output output = outputs.get(index);
            node.put(output.key(), value(output, type, values.get(columns.get(index))));
        }
    }

    private @Nullable Object value(Output output, String type, @Nullable Object value) {
        if (output instanceof Output.GlobalId id) {
            LocalDate day = id.day() == null ? null : planned.value(id.day());
            return GlobalIds.of(type, String.valueOf(value), day, planned.reference());
        }
        if (output instanceof Output.One one) {
            return node(one.selection(), value);
        }
        if (output instanceof Output.Lineage lineage) {
            return connections.lineage(lineage, list(value));
        }
        if (output instanceof Output.Many many) {
            List<Object> parts = list(value);
            List<Object> rows = parts.get(1) == null ? Collections.emptyList() : list(parts.get(1));
            return connections.of(many.connection(), list(parts.get(0)), rows);
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("expected a list");
        }
        return (List<Object>) value;
    }
}
