package org.commissioninggraph.cypher;

import org.commissioninggraph.plan.Parameter;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;

/** Values of the request: in a statement they are parameters, always. */
final class Values {
    private Values() {}

    static Expression parameter(Parameter parameter) {
        return Cypher.parameter(parameter.name());
    }
}
