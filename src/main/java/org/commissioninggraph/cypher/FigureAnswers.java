package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.plan.FigureOutput;
import org.commissioninggraph.plan.Grouping;
import org.commissioninggraph.plan.Grouping.GroupOutput;
import org.jspecify.annotations.Nullable;

/** Makes the answer of aggregates and groups. */
final class FigureAnswers {
    private FigureAnswers() {}

    /**
     * @param values of the leaves, in their order
     */
    static Map<String, @Nullable Object> of(List<FigureOutput> outputs, Object values) {
        return of(outputs, Answers.list(values).iterator());
    }

    private static Map<String, @Nullable Object> of(List<FigureOutput> outputs, Iterator<Object> values) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        for (FigureOutput output : outputs) {
            answer.put(
                    output.key(),
                    output instanceof FigureOutput.Nested nested ? of(nested.outputs(), values) : values.next());
        }
        return answer;
    }

    static List<Map<String, Object>> of(Grouping grouping, Object rows) {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (Object row : Answers.list(rows)) {
            Map<String, Object> group = new LinkedHashMap<>();
            Iterator<Object> values = Answers.list(row).iterator();
            for (GroupOutput output : grouping.outputs()) {
                Object value = values.next();
                group.put(output.key(), output instanceof GroupOutput.Figures of ? of(of.outputs(), value) : value);
            }
            groups.add(group);
        }
        return groups;
    }
}
