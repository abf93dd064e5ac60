package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.commissioninggraph.model.Alphabet;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.plan.Aggregation;
import org.commissioninggraph.plan.AggregationOutput;
import org.commissioninggraph.plan.Grouping;
import org.commissioninggraph.plan.Grouping.GroupOutput;
import org.commissioninggraph.plan.OrderKey;
import org.commissioninggraph.plan.Parameter;
import org.commissioninggraph.plan.TypeName;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.SortItem;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OrderableOngoingReadingAndWithWithoutWhere;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * The statement that puts rows in groups. It returns a list for each group: its keys as text, or its figures, for each
 * output of the group.
 */
final class GroupStatement {
    private static final int YEAR = 4;
    private static final int YEAR_AND_MONTH = 7;

    private final Grouping grouping;
    private final boolean repeats;
    private final MatchPath path;
    private final VariableNames names;
    private final List<SymbolicName> keys = new ArrayList<>();
    private final Map<Aggregation, SymbolicName> figures = new LinkedHashMap<>();

    /**
     * @param repeats whether a node may come in more than one row
     */
    GroupStatement(Grouping grouping, boolean repeats, MatchPath path, VariableNames names) {
        this.grouping = grouping;
        this.repeats = repeats;
        this.path = path;
        this.names = names;
    }

    /**
     * @param name under which it returns the list of all groups
     */
    Statement statement(SymbolicName name) {
        OrderableOngoingReadingAndWithWithoutWhere all = grouped();
        if (!grouping.having().isEmpty()) {
            // A WITH of its own: the WHERE of one that is ordered and limited comes after the limit.
            all = all.where(having()).with(aliases());
        }
        var ordered = all.orderBy(sorting());
        Expression groups = Cypher.collect(row()).as(name);
        return grouping.limit() == null
                ? ordered.returning(groups).build()
                : ordered.limit(ParameterValues.parameter(grouping.limit()))
                        .returning(groups)
                        .build();
    }

    private OrderableOngoingReadingAndWithWithoutWhere grouped() {
        List<OrderKey> order = grouping.keys().stream().map(Grouping.Key::order).toList();
        KeyValues values = new KeyValues(order, path, names);
        List<IdentifiableElement> keyed = new ArrayList<>();
        for (int index = 0; index < order.size(); index++) {
            SymbolicName key = names.key();
            keys.add(key);
            keyed.add(
                    part(values.values().get(index), grouping.keys().get(index).part())
                            .as(key));
        }
        needed().forEach(figure -> figures.computeIfAbsent(figure, fresh -> names.key()));
        OrderableOngoingReadingAndWithWithoutWhere rows = values.rows();
        if (figures.isEmpty()) {
            // Nothing else would make Cypher group. Of a DISTINCT after that of a path of any length, Neo4j 5.26 makes
            // nothing: there a count groups, which nobody reads.
            return path.once()
                    ? rows.with(and(keyed, List.of(Cypher.count(path.end()).as(names.key()))))
                    : rows.withDistinct(keyed);
        }
        return repeats && figures.keySet().stream().anyMatch(Aggregation::needsEachNodeOnce)
                ? eachNodeOnce(rows, keyed)
                : rows.with(and(keyed, made(figure -> true, repeats)));
    }

    /** A node counts once in a group. Where figures of its edges are wanted too, a group keeps its nodes for later. */
    private OrderableOngoingReadingAndWithWithoutWhere eachNodeOnce(
            OrderableOngoingReadingAndWithWithoutWhere rows, List<IdentifiableElement> keyed) {
        List<AliasedExpression> ofEdges = made(Aggregation::ofEdge, false);
        List<AliasedExpression> ofNodes = made(figure -> !figure.ofEdge(), false);
        if (ofEdges.isEmpty()) {
            return rows.withDistinct(and(keyed, List.of(path.end()))).with(and(keys, ofNodes));
        }
        SymbolicName nodes = names.value();
        Statement figuresOfNodes = Cypher.unwind(nodes)
                .as(path.end().getRequiredSymbolicName())
                .returning(ofNodes)
                .build();
        return rows.with(and(
                        and(keyed, ofEdges),
                        List.of(Cypher.collectDistinct(path.end()).as(nodes))))
                .call(figuresOfNodes, nodes)
                .with(aliases());
    }

    private List<AliasedExpression> made(Predicate<Aggregation> wanted, boolean repeats) {
        return figures.keySet().stream()
                .filter(wanted)
                .map(figure -> Aggregations.of(figure, path, repeats).as(known(figure)))
                .toList();
    }

    private static List<IdentifiableElement> and(
            List<? extends IdentifiableElement> some, List<? extends IdentifiableElement> others) {
        List<IdentifiableElement> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    private List<IdentifiableElement> aliases() {
        return and(keys, List.copyOf(figures.values()));
    }

    private static Expression part(Expression value, Grouping.@Nullable DatePart part) {
        if (part == null) {
            return value;
        }
        Expression text = Cypher.toString(value);
        return switch (part) {
            case YEAR -> Cypher.substring(text, Cypher.literalOf(0), Cypher.literalOf(YEAR));
            case MONTH -> Cypher.substring(text, Cypher.literalOf(0), Cypher.literalOf(YEAR_AND_MONTH));
            case DAY -> text;
        };
    }

    private List<Aggregation> needed() {
        List<Aggregation> needed = new ArrayList<>();
        grouping.having().forEach(having -> needed.add(having.figure()));
        grouping.order().forEach(order -> needed.add(order.figure()));
        for (GroupOutput output : grouping.outputs()) {
            if (output instanceof GroupOutput.Figures of) {
                needed.addAll(AggregationOutput.leaves(of.outputs()));
            }
        }
        return needed;
    }

    private SymbolicName known(Aggregation figure) {
        return Objects.requireNonNull(figures.get(figure));
    }

    private Condition having() {
        Condition all = Cypher.noCondition();
        for (Grouping.Having having : grouping.having()) {
            SymbolicName figure = known(having.figure());
            Parameter value = having.value();
            all = all.and(
                    value == null
                            ? figure.isNull()
                            : Conditions.compare(figure, having.comparison(), ParameterValues.parameter(value)));
        }
        return all;
    }

    private List<SortItem> sorting() {
        List<SortItem> items = new ArrayList<>();
        for (Grouping.FigureOrder order : grouping.order()) {
            sort(items, known(order.figure()), order.descending());
        }
        for (int index = 0; index < keys.size(); index++) {
            sort(items, keys.get(index), grouping.keys().get(index).order().descending());
        }
        return items;
    }

    /** Unknown last, in either direction. */
    private static void sort(List<SortItem> items, Expression value, boolean descending) {
        if (descending) {
            items.add(value.isNull().ascending());
        }
        items.add(descending ? value.descending() : value.ascending());
    }

    private static Expression text(SymbolicName key, OrderKey of) {
        Property property = of.property();
        if (property == null || !property.alphabetical()) {
            return Cypher.toString(key);
        }
        Expression before = Cypher.valueAt(Cypher.split(key, Cypher.literalOf(Alphabet.SEPARATOR)), 0);
        return Cypher.substring(key, Cypher.size(before).add(Cypher.literalOf(Alphabet.SEPARATOR.length())), null);
    }

    /** Of one group. */
    Decoder decoder() {
        List<FieldDecoder> fields = new ArrayList<>();
        for (GroupOutput output : grouping.outputs()) {
            fields.add(
                    output instanceof TypeName name
                            ? FieldDecoder.of(name)
                            : new FieldDecoder(
                                    output.field(), decoder(output), columns().indexOf(output)));
        }
        return new ObjectDecoder(fields);
    }

    private static Decoder decoder(GroupOutput output) {
        return output instanceof GroupOutput.Figures of ? AggregationDecoders.of(of.outputs()) : Decoder.PLAIN;
    }

    private List<GroupOutput> columns() {
        return grouping.outputs().stream()
                .filter(output -> !(output instanceof TypeName))
                .toList();
    }

    private Expression row() {
        List<Expression> values = new ArrayList<>();
        for (GroupOutput output : columns()) {
            List<Expression> inner = new ArrayList<>();
            if (output instanceof GroupOutput.Figures of) {
                AggregationOutput.leaves(of.outputs()).forEach(figure -> inner.add(known(figure)));
            } else {
                for (int index = 0; index < keys.size(); index++) {
                    inner.add(text(keys.get(index), grouping.keys().get(index).order()));
                }
            }
            values.add(Cypher.listOf(inner));
        }
        return Cypher.listOf(values);
    }
}
