package org.commissioninggraph.cypher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.commissioninggraph.plan.Source;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.AliasedExpression;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesReturning;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.IdentifiableElement;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.StatementBuilder.OngoingReading;
import org.neo4j.cypherdsl.core.SymbolicName;

/**
 * What must be read from one node before its row can be returned: a CALL for each list, related node or figure. Neo4j
 * plans calls one after the other; COLLECT inside of COLLECT it plans again and again, twice as long at every level.
 *
 * <p>Nor is COLLECT quicker, at every level or at the last: it takes 0.99 to 1.01 of the time of nested lists, 1.1 of that of
 * related nodes, and 0.92 only where each of 8,239 rows has a list of one. The lists that it makes Neo4j does not count as
 * memory of the transaction: 30 kB in the place of 525. What nested lists take is what is read of each row for its order.
 */
final class Subqueries {
    private final @Nullable Node node;
    private final List<IdentifiableElement> imported;
    private final VariableNames names;
    private final Beside beside;
    private final List<Object> steps;
    private final Map<SymbolicName, Subqueries> ofBeside = new LinkedHashMap<>();
    private final Map<Object, SharedExpression> readings = new HashMap<>();

    private record Call(Statement statement, List<IdentifiableElement> imported) {
        IdentifiableElement[] variables() {
            return imported.toArray(IdentifiableElement[]::new);
        }
    }

    /**
     * @param node from which they start; null for those that start from nowhere
     * @param more variables that they may read
     */
    Subqueries(@Nullable Node node, VariableNames names, IdentifiableElement... more) {
        this(node, names, List.of(more), Beside.NONE, new ArrayList<>());
    }

    private Subqueries(
            @Nullable Node node,
            VariableNames names,
            List<IdentifiableElement> more,
            Beside beside,
            List<Object> steps) {
        this.node = node;
        this.imported = new ArrayList<>(more);
        if (node != null) {
            imported.add(0, node);
        }
        this.names = names;
        this.beside = beside;
        this.steps = steps;
    }

    /** Those of the end of a path, which go on from what else its rows have. */
    static Subqueries of(MatchPath path, VariableNames names) {
        return new Subqueries(path.end(), names, List.of(), path.beside(), new ArrayList<>());
    }

    /** Those of the node to which a way leads, where each row has it already; else null. */
    @Nullable Subqueries beside(Source.Reached source) {
        Node there = node == null ? null : beside.to(node, source.steps(), source.time());
        return there == null
                ? null
                : ofBeside.computeIfAbsent(
                        there.getRequiredSymbolicName(),
                        name -> new Subqueries(there, names, List.of(), beside, steps));
    }

    /** The nodes that each row must keep, since something is read of them. */
    List<Node> besides() {
        List<Node> all = new ArrayList<>();
        for (Subqueries each : ofBeside.values()) {
            all.add(each.node());
            all.addAll(each.besides());
        }
        return all;
    }

    /** From which they start. */
    Node node() {
        return Objects.requireNonNull(node);
    }

    /**
     * Adds one.
     *
     * @param statement makes it, given the name under which it must return its one value
     */
    SymbolicName add(Function<SymbolicName, Statement> statement) {
        SymbolicName name = names.value();
        steps.add(new Call(statement.apply(name), imported));
        return name;
    }

    /** Adds one whose value stands in the answer. */
    Projection read(Function<SymbolicName, Subquery> subquery) {
        SymbolicName name = names.value();
        Subquery added = subquery.apply(name);
        steps.add(new Call(added.statement(), imported));
        return new Projection(name, added.decoder());
    }

    /**
     * The value of what is read of the node already; null where it is not. From now on it is a value of each row: what an
     * expression matches is written with its labels once only, and where it stood again it would match more.
     *
     * @param reading what is read, under which condition
     */
    @Nullable Expression known(Object reading) {
        SharedExpression known = readings.get(reading);
        if (known != null && !known.isName()) {
            AliasedExpression step = known.value().as(names.value());
            steps.add(step);
            known.become(step.asName());
        }
        return known;
    }

    /** The same value, which may be asked for again. */
    Expression know(Object reading, Expression value) {
        SharedExpression shared = new SharedExpression(value);
        readings.put(reading, shared);
        return shared;
    }

    /** The rows read so far, each with the values of all of them. */
    OngoingReading after(OngoingReading reading) {
        OngoingReading called = reading;
        for (Object step : steps) {
            called = step instanceof Call call
                    ? called.call(call.statement(), call.variables())
                    : called.with(Cypher.asterisk(), (AliasedExpression) step);
        }
        return called;
    }

    /** The values of all of them, and nothing else; null where there are none. */
    @Nullable ExposesReturning alone() {
        OngoingReading called = null;
        for (Object step : steps) {
            Statement statement = ((Call) step).statement(); // a value of a row has a node
            called = called == null ? Cypher.call(statement) : called.call(statement);
        }
        return called;
    }
}
