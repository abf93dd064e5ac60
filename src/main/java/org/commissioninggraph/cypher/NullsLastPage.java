package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Objects;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.NullsLast;
import org.commissioninggraph.plan.Parameter;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Reads a page in two halves, each by an index in its order, {@code practices(orderBy: listSize, first: 50)} some hundred rows
 * in the place of all. Rows without a value no index finds: they are looked for among all, until the page is full, and where
 * they come last only if the others, which are counted up to the size of the page, do not fill it.
 *
 * <p>Not by lists of the nodes that were found, which would be counted as memory of each row that is sorted later.
 *
 * @param limit of the page
 */
record NullsLastPage(NullsLast page, Parameter limit, VariableNames names) {
    /** The path of the rows that may be on the page: the first of each half. */
    static MatchPath path(Connection connection, NullsLast page, Parameter limit, VariableNames names) {
        Node end = names.node(connection.source().type());
        Statement statement = new NullsLastPage(page, limit, names)
                .statement(end.getRequiredSymbolicName(), connection.page().backward());
        MatchStart rows = new MatchStart.Rows(statement, null);
        return new MatchPath(rows, List.of(), VariableNames.bare(end), null, false, Cypher.noCondition());
    }

    private Statement statement(SymbolicName name, boolean backward) {
        Connection known = page.known();
        Connection unknown = page.unknown();
        if (known == null || unknown == null) {
            return half(Objects.requireNonNull(known == null ? unknown : known), name);
        }
        return Cypher.unionAll(half(known, name), backward ? half(unknown, name) : rest(known, unknown, name));
    }

    private Statement half(Connection half, SymbolicName name) {
        MatchPath path = path(half);
        return new OrderKeys(half, new KeyValues(half.order(), path, names))
                .page()
                .returning(path.end().as(name.getValue()))
                .build();
    }

    private MatchPath path(Connection half) {
        MatchPath path = FilterPatterns.where(SourcePaths.to(half.source(), null, names), half.where(), names);
        return OrderKeys.indexed(half, path);
    }

    /** Read where the others are fewer than the page holds. */
    private Statement rest(Connection known, Connection unknown, SymbolicName name) {
        SymbolicName found = names.value();
        Expression most = ParameterValues.parameter(limit);
        MatchPath counted = path(known);
        Statement count = new OrderKeys(known, new KeyValues(known.order(), counted, names))
                .inside()
                .limit(most)
                .returning(Cypher.count(counted.end()).as(found))
                .build();
        return Cypher.call(count)
                .with(found)
                .where(found.lt(most))
                .call(half(unknown, name), found)
                .returning(name)
                .build();
    }
}
