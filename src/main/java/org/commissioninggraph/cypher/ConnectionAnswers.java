package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Cursors;
import org.commissioninggraph.plan.Output;
import org.commissioninggraph.plan.Page;
import org.commissioninggraph.plan.Planned;
import org.jspecify.annotations.Nullable;

/** Makes the answer of connections from their heads and rows. */
final class ConnectionAnswers {
    private final Planned planned;
    private final Answers answers;

    ConnectionAnswers(Planned planned, Answers answers) {
        this.planned = planned;
        this.answers = answers;
    }

    Map<String, Object> of(Connection connection, List<Object> head, List<Object> rows) {
        Page page = connection.page();
        boolean more = page.limit() != null && rows.size() >= planned.<Long>value(page.limit());
        List<Object> shown = new ArrayList<>(more ? rows.subList(0, rows.size() - 1) : rows);
        if (page.backward()) {
            Collections.reverse(shown);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        if (more) {
            answer.put(Answers.MORE, true);
        }
        int heads = 0;
        int column = connection.readsCursors() ? 1 : 0;
        for (Part part : connection.parts()) {
            if (part instanceof Part.TotalCount) {
                answer.put(part.key(), connection.countsRows() ? (Object) (long) rows.size() : head.get(heads++));
            } else if (part instanceof Part.Aggregate aggregate) {
                answer.put(part.key(), FigureAnswers.of(aggregate.outputs(), head.get(heads++)));
            } else if (part instanceof Part.Groups groups) {
                answer.put(part.key(), FigureAnswers.of(groups.grouping(), head.get(heads++)));
            } else if (part instanceof Part.Info info) {
                answer.put(part.key(), info(info, page, shown, more));
            } else {
                answer.put(part.key(), column(part, shown, column++, page));
            }
        }
        return answer;
    }

    private List<@Nullable Object> column(Part part, List<Object> rows, int column, Page page) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        for (Object row : rows) {
            Object value = Answers.list(row).get(column);
            values.add(
                    part instanceof Part.Nodes nodes
                            ? answers.node(nodes.selection(), value)
                            : edge((Part.Edges) part, Answers.list(value), row, page));
        }
        return values;
    }

    private Map<String, @Nullable Object> edge(Part.Edges edges, List<Object> values, Object row, Page page) {
        Map<String, @Nullable Object> edge = new LinkedHashMap<>();
        int index = 0;
        for (EdgeOutput output : edges.outputs()) {
            if (output instanceof EdgeOutput.Cursor) {
                edge.put(output.key(), cursor(row, page));
            } else {
                edge.put(output.key(), value(output, values.get(index++)));
            }
        }
        return edge;
    }

    private @Nullable Object value(EdgeOutput output, @Nullable Object value) {
        if (output instanceof EdgeOutput.From from) {
            return answers.node(from.selection(), value);
        }
        return output instanceof EdgeOutput.Node node ? answers.node(node.selection(), value) : value;
    }

    /**
     * @param parts a list for each part, of its nodes or edges
     */
    Map<String, @Nullable Object> lineage(Output.Lineage lineage, List<Object> parts) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        for (int index = 0; index < lineage.parts().size(); index++) {
            Part part = lineage.parts().get(index);
            List<@Nullable Object> values = new ArrayList<>();
            for (Object row : Answers.list(parts.get(index))) {
                values.add(
                        part instanceof Part.Nodes nodes
                                ? answers.node(nodes.selection(), row)
                                : link((Part.Edges) part, Answers.list(row)));
            }
            answer.put(part.key(), values);
        }
        return answer;
    }

    private Map<String, @Nullable Object> link(Part.Edges edges, List<Object> values) {
        Map<String, @Nullable Object> link = new LinkedHashMap<>();
        for (int index = 0; index < values.size(); index++) {
            EdgeOutput output = edges.outputs().get(index);
            link.put(output.key(), value(output, values.get(index)));
        }
        return link;
    }

    /** By the names of PageInfo's fields. */
    private Map<String, @Nullable Object> info(Part.Info of, Page page, List<Object> rows, boolean more) {
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        info.put("hasNextPage", page.backward() ? page.before() != null : more);
        info.put("hasPreviousPage", page.backward() ? more : page.after() != null);
        if (of.cursors()) {
            info.put("startCursor", rows.isEmpty() ? null : cursor(rows.get(0), page));
            info.put("endCursor", rows.isEmpty() ? null : cursor(rows.get(rows.size() - 1), page));
        }
        return info;
    }

    private String cursor(Object row, Page page) {
        return Cursors.encode(
                planned.value(page.seal()), Answers.list(Answers.list(row).get(0)));
    }
}
