package org.commissioninggraph.execution;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.commissioninggraph.errors.ErrorCode;
import org.commissioninggraph.errors.PresentedError;
import org.commissioninggraph.plan.cost.Cost;

/** Tells that an operation is refused for its cost, which field makes it, and what to narrow. */
final class CostRefusal {
    private static final String ROWS = "estimatedRows";
    private static final String MOST = "maxCost";
    private static final String FIELD = "field";

    private CostRefusal() {}

    static GraphQLError error(Cost cost, long maxCost) {
        String field = String.join(".", cost.path());
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put(PresentedError.CODE, ErrorCode.QUERY_TOO_EXPENSIVE.name());
        extensions.put(PresentedError.HINT, hint(cost));
        extensions.put(ROWS, cost.rows());
        extensions.put(MOST, maxCost);
        extensions.put(FIELD, field);
        return GraphqlErrorBuilder.newError()
                .message(
                        "%s",
                        String.format(
                                Locale.ROOT,
                                "the query may touch %,d rows of the database, %,d for `%s` alone, and MAX_COST allows"
                                        + " %,d in all",
                                cost.rows(),
                                cost.dominantRows(),
                                field,
                                maxCost))
                .extensions(extensions)
                .build();
    }

    private static String hint(Cost cost) {
        if (cost.dominant() < cost.total() / 2) {
            return "ask for fewer lists and figures in one query";
        }
        return cost.path().size() == 1
                ? "follow fewer hops in its `where` and `orderBy`, ask for fewer figures of it, or begin at one thing by"
                        + " its `code`"
                : "ask for it below fewer things: give `first` to the lists above it, begin at one thing by its `code`,"
                        + " or ask for it in a query of its own";
    }
}
