package org.commissioninggraph.cypher;

import org.commissioninggraph.plan.Parameter;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;

/** Values of the request: in a statement they are parameters, always. */
final class ParameterValues {
    /**
     * What nothing fulfils. Not the literal false: of some statements, such as one that orders by a property of another
     * node within a subquery, Neo4j 5.26 makes a plan then that it refuses itself.
     */
    static final Condition NEVER =
            Cypher.coalesce(Cypher.literalNull(), Cypher.literalFalse()).asCondition();

    private ParameterValues() {}

    /** The same value, but no property, so that no index is read for it. */
    static Expression unindexed(Expression value) {
        return Cypher.coalesce(value, Cypher.literalNull());
    }

    /** The variable that stands for each item of a list in turn. */
    static SymbolicName item(Parameter list) {
        return Cypher.name(list.name());
    }

    static Expression parameter(Parameter parameter) {
        return parameter.each() ? item(parameter) : Cypher.parameter(parameter.name());
    }
}
