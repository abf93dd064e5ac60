package org.commissioninggraph.cypher;

import java.util.List;
import java.util.Objects;
import org.commissioninggraph.memory.ByteCache;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Parameter;
import org.commissioninggraph.plan.PlanSize;
import org.commissioninggraph.plan.QueryPlan;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.ExposesReturning;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Property;
import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.ast.Visitable;
import org.neo4j.cypherdsl.core.ast.Visitor;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.GeneralizedRenderer;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/**
 * Compiles plans to statements, each with what makes the answer from its rows. Equal plans give the same text, so that
 * Neo4j plans it once. Safe for use by many threads.
 */
public final class Compiler {
    /** What a decoder takes is about as much as its plan. */
    private static final int PLAN_AND_DECODER = 2;

    private final Model model;
    private final GeneralizedRenderer renderer = renderer(false);
    private final GeneralizedRenderer readable = renderer(true);
    private final ByteCache<QueryPlan, CompiledStatement> compiled = ByteCache.ofHeap();

    public Compiler(Model model) {
        this.model = model;
    }

    private static GeneralizedRenderer renderer(boolean pretty) {
        return Renderer.getRenderer(
                Configuration.newConfig()
                        .withDialect(Dialect.NEO4J_5_26)
                        .withPrettyPrint(pretty)
                        .build(),
                GeneralizedRenderer.class);
    }

    /**
     * The same to be rendered, which is no {@link Statement}: of those the renderer keeps the texts of the last 128, however
     * long, by their identity hash, which another statement may have too.
     */
    private static Visitable unkept(Statement statement) {
        return new Visitable() {
            @Override
            public void accept(Visitor visitor) {
                statement.accept(visitor);
            }
        };
    }

    /** A statement as the Cypher-DSL has it, and how its rows become the answer. */
    private record Parsed(@Nullable Statement statement, RootDecoder decoder) {}

    /** The parameters of the statement have the names that the plan gives them. */
    public CompiledStatement compile(QueryPlan plan) {
        CompiledStatement known = compiled.get(plan);
        if (known != null) {
            return known;
        }
        Parsed parsed = parsed(plan);
        Statement statement = parsed.statement();
        String text = statement == null ? null : renderer.render(unkept(statement));
        CompiledStatement fresh = new CompiledStatement(text, parsed.decoder());
        compiled.put(plan, fresh, (text == null ? 0 : text.length()) + PLAN_AND_DECODER * PlanSize.of(plan));
        return fresh;
    }

    /** The statement of a plan that needs one, in lines, for people. */
    public String formatted(QueryPlan plan) {
        return readable.render(unkept(Objects.requireNonNull(parsed(plan).statement())));
    }

    private Parsed parsed(QueryPlan plan) {
        Projections projections = new Projections(model);
        if (plan instanceof QueryPlan.One one) {
            return one(one, projections);
        }
        if (plan instanceof QueryPlan.Found found) {
            return found(found, projections);
        }
        return many(((QueryPlan.Many) plan).connection(), projections);
    }

    private static Parsed one(QueryPlan.One one, Projections projections) {
        Node node = projections.names().node(one.selection().type());
        Parameter key = one.key();
        Condition found = key == null
                ? Cypher.noCondition()
                : node.property(one.selection().type().foldedKey()).isEqualTo(ParameterValues.parameter(key));
        Subqueries subqueries = new Subqueries(node, projections.names());
        Projection row = projections.of(one.selection(), node, subqueries);
        Statement statement = subqueries
                .after(Cypher.match(node).where(found))
                .returning(row.expression().as(RootRow.ROW))
                .build();
        return new Parsed(statement, new RootDecoder.One(row.decoder()));
    }

    /** Each with its key, in no order. */
    private static Parsed found(QueryPlan.Found found, Projections projections) {
        Node node = projections.names().node(found.selection().type());
        Property key = node.property(found.selection().type().foldedKey());
        Subqueries subqueries = new Subqueries(node, projections.names());
        Projection row = projections.of(found.selection(), node, subqueries);
        Statement statement = subqueries
                .after(Cypher.match(node).where(key.in(ParameterValues.parameter(found.keys()))))
                .returning(key.as(RootRow.KEY), row.expression().as(RootRow.ROW))
                .build();
        return new Parsed(statement, new RootDecoder.Found(row.decoder()));
    }

    private static Parsed many(Connection connection, Projections projections) {
        Subqueries subqueries = new Subqueries(null, projections.names());
        ConnectionProjection projection = new ConnectionProjection(connection, null, Cypher.noCondition(), projections);
        Statement statement = many(connection, projection, subqueries);
        return new Parsed(statement, RootDecoder.Many.of(connection, projection));
    }

    private static @Nullable Statement many(
            Connection connection, ConnectionProjection projection, Subqueries subqueries) {
        List<Expression> head = projection.head().rootValues(subqueries);
        if (head.isEmpty()) {
            return connection.readsRows() ? projection.rows(row -> List.of(row.as(RootRow.ROW))) : null;
        }
        Expression[] columns = {
            Cypher.literalTrue().as(RootRow.HEAD), Cypher.listOf(head).as(RootRow.ROW)
        };
        ExposesReturning figures = subqueries.alone();
        Statement counts = figures == null
                ? Cypher.returning(columns).build()
                : figures.returning(columns).build();
        if (!connection.readsRows()) {
            return counts;
        }
        Statement rows = projection.rows(row -> List.of(Cypher.literalFalse().as(RootRow.HEAD), row.as(RootRow.ROW)));
        return Cypher.unionAll(counts, rows);
    }
}
