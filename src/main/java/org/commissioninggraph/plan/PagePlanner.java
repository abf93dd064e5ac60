package org.commissioninggraph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.RequestException;
import org.jspecify.annotations.Nullable;

/** Plans pages: sizes within limits, cursors that belong to this very list. */
final class PagePlanner {
    private final Limits limits;
    private final Parameters parameters;

    PagePlanner(Limits limits, Parameters parameters) {
        this.limits = limits;
        this.parameters = parameters;
    }

    PageRange of(List<OrderKey> order, Map<String, Object> arguments, String list) {
        Integer first = size("first", arguments.get("first"));
        Integer last = size("last", arguments.get("last"));
        if (first != null && last != null) {
            throw new RequestException(ErrorCode.BAD_ARGUMENT, "give either `first` or `last`, not both");
        }
        String seal = Cursors.seal(list, arguments.get("where"), arguments.get("orderBy"), arguments.get("search"));
        Integer size = first != null ? first : last;
        return new PageRange(
                size == null ? null : parameters.add((long) size + 1),
                last != null,
                position("after", arguments.get("after"), seal, order),
                position("before", arguments.get("before"), seal, order),
                parameters.add(seal));
    }

    private @Nullable Integer size(String name, @Nullable Object value) {
        if (!(value instanceof Integer size)) {
            return null;
        }
        if (size > limits.maxPageSize()) {
            throw new RequestException(
                    ErrorCode.PAGE_TOO_LARGE,
                    name + " is " + size + ", but a page holds at most " + limits.maxPageSize()
                            + ": ask for less, then go on with after: pageInfo.endCursor");
        }
        return size;
    }

    private @Nullable List<PageRange.Position> position(
            String argument, @Nullable Object cursor, String seal, List<OrderKey> order) {
        if (!(cursor instanceof String text)) {
            return null;
        }
        List<PageRange.Position> position = new ArrayList<>();
        for (Object value : Cursors.decode(argument, text, seal, order)) {
            position.add(new PageRange.Position(value == Cursors.NULL ? null : parameters.add(value)));
        }
        return List.copyOf(position);
    }
}
