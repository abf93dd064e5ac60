package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Connection.Stretch;
import org.commissioninggraph.plan.FieldType;
import org.commissioninggraph.plan.PageRange;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * Figures of a list as it was on several days. Days on which what is stored is read under the same names are one subquery,
 * which is run for each of them.
 *
 * @param from the node that has the list; null for one at the root
 */
record OverTimeProjection(Part.OverTime part, @Nullable Node from, Condition when, VariableNames names) {
    /** A list for each stretch of days, of a list for each day: the day, and the count and figures of it. */
    Projection projection(Subqueries subqueries) {
        List<Expression> stretches = new ArrayList<>();
        List<Decoder> days = new ArrayList<>();
        for (Stretch stretch : part.stretches()) {
            Projection read = subqueries.read(name -> stretch(stretch, name));
            stretches.add(read.expression());
            days.add(read.decoder());
        }
        FieldType items = Objects.requireNonNull(part.field().type().items());
        return new Projection(Cypher.listOf(stretches), (lists, decoding) -> decode(items, days, lists, decoding));
    }

    /** With the decoder of one day. */
    private Subquery stretch(Stretch stretch, SymbolicName name) {
        SymbolicName day = ParameterValues.item(stretch.days());
        ConnectionHead list = new ConnectionHead(stretch.list(), from, when, names);
        Subqueries figures = new Subqueries(from, names, day);
        SymbolicName head = names.value();
        List<Expression> read = list.values(figures);
        Statement statement = figures.after(
                        Cypher.unwind(Cypher.parameter(stretch.days().name())).as(day))
                .with(day, Cypher.listOf(read).as(head))
                .returning(Cypher.collect(Cypher.listOf(day, head)).as(name))
                .build();
        ObjectDecoder decoder = new ObjectDecoder(
                stretch.list().parts().stream().map(each -> field(each, list)).toList());
        PageRange page = stretch.list().page();
        return new Subquery(
                statement,
                (row, decoding) -> decoder.decode(rows((List<?>) Objects.requireNonNull(row), page), decoding));
    }

    private static FieldDecoder field(Part part, ConnectionHead list) {
        return part instanceof Part.Day
                ? new FieldDecoder(part.field(), PageRows.decoder(PageRows::first, Decoder.PLAIN))
                : list.field(part);
    }

    /** The day in the place of rows, of which there are none. */
    private static PageRows rows(List<?> day, PageRange page) {
        return PageRows.of((List<?>) Objects.requireNonNull(day.get(1)), List.of(day.get(0)), page, null);
    }

    private static Object decode(
            FieldType items, List<Decoder> days, @Nullable Object lists, DecodingContext decoding) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int stretch = 0; stretch < days.size(); stretch++) {
            for (Object day : (List<?>) ((List<?>) Objects.requireNonNull(lists)).get(stretch)) {
                Object value = decoding.composite(values.size(), items, days.get(stretch), day);
                if (value == DecodingContext.FAILED) {
                    return value;
                }
                values.add(value);
            }
        }
        decoding.holds(values.size());
        return values;
    }
}
