package org.commissioninggraph.cypher;

import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.SymbolicName;
import org.neo4j.cypherdsl.core.ast.Visitor;

/** What is read of a node, which may stand in the answer again: then it is a value of the row, and this its name. */
final class SharedExpression implements Expression {
    private Expression value;

    SharedExpression(Expression value) {
        this.value = value;
    }

    Expression value() {
        return value;
    }

    boolean isName() {
        return value instanceof SymbolicName;
    }

    void become(SymbolicName name) {
        value = name;
    }

    @Override
    public void accept(Visitor visitor) {
        value.accept(visitor);
    }
}
