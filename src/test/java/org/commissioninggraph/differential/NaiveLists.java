package org.commissioninggraph.differential;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commissioninggraph.differential.NaiveWalk.Row;
import org.commissioninggraph.model.EntityType;
import org.jspecify.annotations.Nullable;

/** Makes lists: filtered, ordered, cut to their page. */
final class NaiveLists {
    private static final int ROOT_PAGE = 100;

    private static final Function<LocalDate, List<Row>> NEVER = day -> List.of();
    private final NaiveGraph graph;
    private final Effort effort;
    private final NaiveWalk walk;
    private final NaiveSearch search = new NaiveSearch();

    NaiveLists(NaiveGraph graph, Effort effort, NaiveWalk walk) {
        this.graph = graph;
        this.effort = effort;
        this.walk = walk;
    }

    /**
     * @param at null for what happened to all
     */
    NaiveList changes(@Nullable NaiveNode at, Map<String, Object> arguments, LocalDate day) {
        return list(changed(at, arguments), NEVER, arguments, at == null ? ROOT_PAGE : null, day);
    }

    private List<Row> changed(@Nullable NaiveNode at, Map<String, Object> arguments) {
        effort.steps(graph.edges().size());
        return Row.of(
                NaiveChanges.of(graph, at, (LocalDate) arguments.get("from"), (LocalDate) arguments.get("until")));
    }

    NaiveList all(EntityType type, Map<String, Object> arguments, LocalDate day) {
        NaiveList list = list(
                walk.all(type, NaiveTime.of(arguments, day)),
                other -> walk.all(type, NaiveTime.on(other)),
                arguments,
                ROOT_PAGE,
                day);
        boolean found = !list.all().isEmpty() || !NaiveSearch.isOfOneDay(type, arguments);
        return found || filtered(walk.all(type, NaiveTime.EVER), arguments, day).isEmpty() ? list : list.ofNoneOpen();
    }

    private List<Row> filtered(List<Row> rows, Map<String, Object> arguments, LocalDate day) {
        NaiveWhere where = new NaiveWhere(walk, day);
        return rows.stream()
                .filter(row -> where.holds(row, arguments.get("where")))
                .filter(row -> search(row, arguments))
                .toList();
    }

    NaiveList list(
            List<Row> rows,
            Function<LocalDate, List<Row>> onDay,
            Map<String, Object> arguments,
            @Nullable Integer usual,
            LocalDate day) {
        List<Row> sorted = new NaiveOrder(walk, day).sorted(filtered(rows, arguments, day), arguments.get("orderBy"));
        NaiveList list =
                NaiveList.of(sorted, arguments, usual, day, other -> filtered(onDay.apply(other), arguments, other));
        effort.rows(list.page().size());
        return list;
    }

    /** The naive side cannot tell which of two fits better, only whether it does. */
    private boolean search(Row row, Map<String, Object> arguments) {
        Object text = NaiveSearch.text(arguments);
        if (text == null) {
            return true;
        }
        if (!(arguments.get("orderBy") instanceof List<?> order) || order.isEmpty()) {
            throw new Effort.Unfit("ordered by how well it fits");
        }
        effort.steps(10);
        return search.fits(row.node(), (String) text);
    }
}
